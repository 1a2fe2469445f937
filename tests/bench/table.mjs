/** What the command prints, as Markdown. */
import { markdownTable } from "../support/markdown-table.mjs";

export function tableOf({ files, lines, rounds, versions, sets, comparisons, leftOut }) {
  const heading = `${counted(files, "file")}, ${counted(lines, "line")}; ${counted(rounds, "round")}; ${Object.entries(versions).map((entry) => entry.join(" ")).join(", ")}`;
  return [heading, runs(sets), ratios(comparisons, sets), ...leftOut.map(({ id, missing }) => `Left out: ${id}, for there is no ${missing.join(", ")}.`)].join("\n\n");
}

function runs(sets) {
  const parsers = new Map(sets.filter(({ id }) => id.startsWith("parser-")).map((set) => [set.typed, set]));
  const rows = sets.map((set) => {
    const parser = parsers.get(set.typed);
    return [set.title, seconds(set.cpu), times(set.cpu / parser.cpu), seconds(set.wall), times(set.wall / parser.wall), cost(set, parser), `${Math.round(set.memory / 1e6)} MB`, count(set)];
  });
  return markdownTable(["rule set", "CPU", "× parser", "wall", "× parser", "rules' CPU over parser (least–most)", "memory", "reports"], rows);
}

function ratios(comparisons, sets) {
  const titles = new Map(sets.map(({ id, title }) => [id, title]));
  const rows = comparisons.map(({ of, against, ratio, atMost }) => [titles.get(of), titles.get(against), times(ratio), atMost === undefined ? "" : `≤ ${times(atMost)}`, verdict(ratio, atMost)]);
  return markdownTable(["rules' CPU of", "over that of", "ratio", "bar", ""], rows);
}

function verdict(ratio, atMost) {
  if (atMost === undefined) return "";
  return ratio <= atMost ? "met" : "missed";
}

function cost({ id, over }, parser) {
  return id === parser.id ? "" : `${seconds(over.median)} (${seconds(over.least)}–${seconds(over.most)})`;
}

function count({ reports }) {
  return String(Object.values(reports).reduce((sum, number) => sum + number, 0));
}

function counted(number, what) {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

function times(ratio) {
  return ratio.toFixed(2);
}
