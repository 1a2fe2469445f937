/** What a tool's reports mean: a mistake found or not, right code left alone or not. */
import { QUESTION_OF, rulesFor } from "./questions.mjs";

/** `found` or `silent` where something is planted, `false positive` or `silent` where the code is right. */
export function verdictOf({ file, question, planted }, tool, reports) {
  const asked = reports.filter((report) => report.file === `cases/${file}` && asks(tool, question, report.rule));
  const counted = planted.length === 0 ? asked : asked.filter((report) => planted.some((line) => covers(report, line)));
  if (counted.length === 0) return { verdict: "silent" };
  return { verdict: planted.length === 0 ? "false positive" : "found", by: [...new Set(counted.map(({ rule }) => rule))].sort() };
}

/** How many of the planted places a tool finds, and how many reports stand elsewhere, where the code is right. */
export function serviceOf(places, tool, reports) {
  const inService = reports.filter(({ file }) => file.startsWith("order-service/"));
  // Some report the head of the block around the place, which stands above the comment.
  const at = ({ file, line }) => (report) => report.file === `order-service/src/${file}` && (covers(report, line) || covers(report, line - 2));
  const found = places.filter((place) => inService.some((report) => at(place)(report) && asks(tool, QUESTION_OF[place.rule], report.rule)));
  const questions = Object.values(QUESTION_OF);
  const elsewhere = inService.filter((report) => questions.some((question) => asks(tool, question, report.rule)) && !places.some((place) => at(place)(report)));
  return { found: found.length, elsewhere: elsewhere.length, by: countsOf(elsewhere) };
}

function covers({ line, endLine }, planted) {
  return line <= planted && planted <= endLine;
}

/** This plugin's rules count wherever they report. */
function asks({ id, own }, question, rule) {
  return own === true || rulesFor(id, question).includes(rule);
}

function countsOf(reports) {
  const counts = {};
  for (const { rule } of reports) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}
