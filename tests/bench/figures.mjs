/** From measurements to figures: medians, what the rules cost over their parser, and ratios of that. */
import { COMPARISONS, parserOnly } from "./rule-sets.mjs";

export function figuresOf(sets, measurements) {
  return sets.map((set) => {
    const runs = measurements.get(set.id);
    const medians = Object.fromEntries(["cpu", "wall", "linting", "memory"].map((key) => [key, median(runs.map((run) => run[key]))]));
    const over = spread(costs(runs, measurements.get(parserOnly(set))));
    const { id, title, typed, names } = set;
    return { id, title, typed, rules: names, ...medians, over, reports: runs[0].reports, runs };
  });
}

/** Two runs of the same round are compared with each other. */
function costs(runs, parserRuns) {
  return runs.map(({ linting }, round) => linting - parserRuns[round].linting);
}

/** Ratios of the medians; what is compared with a parser-only run is compared with all that it takes. */
export function comparisonsOf(figures) {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return COMPARISONS.filter(({ of, against }) => byId.has(of) && byId.has(against)).map((comparison) => {
    const [one, other] = [byId.get(comparison.of), byId.get(comparison.against)];
    const whole = other.id === parserOnly(other) ? other.linting : other.over.median;
    return { ...comparison, ratio: one.over.median / whole };
  });
}

function spread(values) {
  return { median: median(values), least: Math.min(...values), most: Math.max(...values) };
}

export function median(values) {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
