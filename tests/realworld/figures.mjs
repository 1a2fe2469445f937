// node tests/realworld/figures.mjs: how often no-sequential-await is right, from the labels of loops that were read.
import { LOOP_LABELS, count, share } from "./labels.mjs";
import { readLoops } from "./loops.mjs";

const { labels, loops, silent } = readLoops();

// The rule was mended on the others; these were read once, and nothing was changed for them.
const heldOut = labels.filter((row) => row.heldOut);
const reported = labels.filter((row) => row.reported && !row.heldOut);
const sampled = labels.filter((row) => !row.reported);
const right = count(reported, "independent");
const wrong = count(reported, "dependent");

console.log(`${loops} loops with awaits, ${reported.length} reported: ${right} right, ${wrong} wrong, ${count(reported, "unsure")} unsure`);
console.log(`precision: ${share(right, right + wrong)}`);
console.log(`precision on projects kept apart: ${share(count(heldOut, "independent"), heldOut.length - count(heldOut, "unsure"))} (${describe(heldOut)})`);
console.log(`${sampled.length} of ${silent} others read: ${describe(sampled)}`);
console.log(`recall, loops whose values are used: ${recall(sampled.filter((row) => !row.effect))}`);
console.log(`recall, loops for an effect included: ${recall(sampled)}`);

function describe(rows) {
  return Object.keys(LOOP_LABELS).map((label) => `${count(rows, label)} ${label}`).join(", ");
}

/** What was found, of that and of what was missed if the sample is like the rest. */
function recall(rows) {
  const missed = (count(rows, "independent") / sampled.length) * silent;
  return `${share(right, right + missed)} (about ${Math.round(missed)} missed)`;
}
