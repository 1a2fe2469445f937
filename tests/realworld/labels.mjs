/** What somebody who read a place says of it, in one vocabulary; and how often the rules are right by these labels. */

/** Whether a report is right, wrong, or cannot be told by the code alone. */
export const LABELS = ["right", "wrong", "unsure"];

/** Loops were read whether they are reported or not: what is said of one, and what that means for its report. */
export const LOOP_LABELS = { independent: "right", dependent: "wrong", unsure: "unsure" };

export function count(rows, label) {
  return rows.filter((row) => row.label === label).length;
}

/** For each rule, and for all together: the labels, how many are unread, and right / (right + wrong). */
export function precisionOf(reports) {
  const rules = [...new Set(reports.map(({ rule }) => rule))].sort();
  const rows = rules.map((rule) => ({ rule, ...figuresOf(reports.filter((report) => report.rule === rule)) }));
  return [...rows, { rule: "all", ...figuresOf(reports) }];
}

function figuresOf(reports) {
  const [right, wrong, unsure] = LABELS.map((label) => count(reports, label));
  const unread = reports.length - right - wrong - unsure;
  return { reports: reports.length, right, wrong, unsure, unread, precision: right + wrong === 0 ? null : right / (right + wrong) };
}

export function share(part, whole) {
  return whole === 0 ? "none" : `${Math.round((100 * part) / whole)} %`;
}
