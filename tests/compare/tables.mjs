/** What the command prints, and what stands between the marks of a page. */
import { QUESTIONS, QUESTION_OF, rulesFor } from "./questions.mjs";
import { STAY_ON } from "./stay-on.mjs";

const MARKED = { versions: versionsOf, summary: summaryOf, cases: tablesOf, overlap: overlapOf, pitfalls: pitfallsOf };

/** The page with everything between its marks made anew: `<!-- begin cases of npm run compare -->`. */
export function pageWith(page, result) {
  return Object.entries(MARKED).reduce((text, [name, make]) => (marksOf(page).includes(name) ? replaceMarked(text, name, make(result)) : text), page);
}

export function marksOf(page) {
  return [...page.matchAll(/^<!-- begin (\w+) of npm run compare -->$/gmu)].map(([, name]) => name);
}

function replaceMarked(text, name, content) {
  const [begin, end] = [`<!-- begin ${name} of npm run compare -->`, `<!-- end ${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (to < from) throw new Error(`The page does not say where "${name}" ends: ${end}`);
  return `${text.slice(0, from + begin.length)}\n\n${content}\n\n${text.slice(to)}`;
}

function versionsOf({ node, tools }) {
  const names = tools.filter(({ own }) => !own).map(({ title, version }) => `${title} ${version}`);
  return `Node ${node}; ${names.join(", ")}.`;
}

/** Per question, how many mistakes a tool finds, and how often it reports right code. */
export function summaryOf({ tools, cases, service }) {
  const others = tools.filter(({ own }) => !own);
  const rows = Object.entries(QUESTIONS).map(([question, { title }]) => {
    const own = cases.filter((candidate) => candidate.question === question);
    const [planted, right] = [own.filter((candidate) => !candidate.right), own.filter((candidate) => candidate.right)];
    const countOf = (some) => counted(countBy(planted, some), countBy(right, some));
    return [`${title} (${planted.length}, ${right.length})`, ...tools.map((tool) => (asks(tool, question) ? countOf([tool]) : "")), countOf(others)];
  });
  const ofService = tools.map(({ id }) => counted(service.tools[id].found, service.tools[id].elsewhere));
  const heads = ["mistakes planted, right code beside", ...tools.map(({ title }) => title), "all others together"];
  return markdown(heads, [...rows, [`The order service (${service.planted})`, ...ofService, ""]]);
}

/** The short one: this plugin's own questions, beside the two tools that most people have, and the best of the others. */
function pitfallsOf({ tools, cases }) {
  const column = (id) => tools.find((tool) => tool.id === id);
  const others = tools.filter(({ id, own }) => !own && id !== "typescript-eslint" && id !== "eslint");
  const rows = Object.values(QUESTION_OF).map((question) => {
    const of = cases.filter((candidate) => candidate.question === question);
    const [planted, right] = [of.filter((candidate) => !candidate.right), of.filter((candidate) => candidate.right)];
    const countOf = (tool) => ({ tool, found: countBy(planted, [tool]), alarms: countBy(right, [tool]) });
    const cell = (tool) => (asks(tool, question) ? counted(countOf(tool).found, countOf(tool).alarms) : "");
    const [best] = others.filter((tool) => asks(tool, question)).map(countOf).sort((one, other) => other.found - one.found || one.alarms - other.alarms);
    const named = best ? `${counted(best.found, best.alarms)} (${best.tool.title})` : "";
    return [`${QUESTIONS[question].title} (${planted.length}, ${right.length})`, ...["recommended", "typescript-eslint", "eslint"].map((id) => cell(column(id))), named];
  });
  return markdown(["mistakes, right code beside", "`recommended`", "typescript-eslint", "ESLint", "the best of the others"], rows);
}

/** What is reported twice, and what the rules are for that stay on. */
function overlapOf({ overlap: { findings, usual, all } }) {
  const row = (title, { before, after }) => [title, `${before.findings} of ${findings}`, `${after.findings} of ${findings}`];
  const heads = ["findings of `recommended` on a line that another rule reports as well", "before", "with `disableOverlapping` and `allowEmptyCatch`"];
  const counts = markdown(heads, [row("typescript-eslint and ESLint", usual), row("and n, unicorn, SonarJS, promise", all)]);
  const left = Object.entries(usual.after.by).sort(([, one], [, other]) => other - one).map(([rule, times]) => `\`${rule}\` ${times}`);
  const stays = markdown(["stays on", "what it reports alone"], Object.entries(STAY_ON).map(([rule, { alone }]) => [`\`${rule}\``, alone]));
  return [counts, `Left beside typescript-eslint and ESLint: ${left.join(", ")}.`, stays].join("\n\n");
}

/** In how many cases at least one of the tools reports. */
function countBy(cases, tools) {
  return cases.filter((candidate) => tools.some(({ id }) => candidate.tools[id].verdict !== "silent")).length;
}

function counted(found, alarms) {
  return alarms === 0 ? String(found) : `${found}, ${alarms} false`;
}

/** Per question, each case with what each tool says that asks the question. */
export function tablesOf(result) {
  const sections = Object.entries(QUESTIONS).map(([question, { title }]) => sectionOf(question, title, result));
  return sections.join("\n\n");
}

function sectionOf(question, title, { tools, cases }) {
  const asked = tools.filter((tool) => asks(tool, question));
  const own = cases.filter((candidate) => candidate.question === question);
  const ordered = [...own.filter(({ right }) => !right), ...own.filter(({ right }) => right)];
  const rows = ordered.map((candidate) => [caseOf(candidate), ...asked.map(({ id }) => cellOf(candidate.tools[id]))]);
  const reporters = asked.flatMap((tool) => reportersOf(tool, own));
  const others = reporters.length > 0 ? `Reported by ${reporters.join("; ")}.` : "None of the others reports any of them.";
  return [`### ${title}`, markdown(["", ...asked.map(({ title }) => title)], rows), others].join("\n\n");
}

function asks({ id, own }, question) {
  return own === true || rulesFor(id, question).length > 0;
}

function caseOf({ title, right }) {
  return right ? `*right:* ${title.replace(/\.$/u, "")}` : title.replace(/\.$/u, "");
}

function cellOf({ verdict }) {
  return verdict === "silent" ? "" : verdict;
}

function reportersOf({ id, title, own }, cases) {
  if (own) return [];
  const rules = [...new Set(cases.flatMap((candidate) => candidate.tools[id].by ?? []))].sort();
  return rules.length === 0 ? [] : [`${title}: ${rules.map((rule) => `\`${rule.replace(/^@typescript-eslint\//u, "")}\``).join(", ")}`];
}

function markdown(heads, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}
