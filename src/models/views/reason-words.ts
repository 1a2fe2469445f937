import { wordsThat } from "./views.ts";

/** A comment made of these words alone says that nothing happens, but not why that is right. */
export const wordsWithoutReason = wordsThat("no reason");

/** What is still to be done is no reason either. */
export const unfinished = /^\W*(?:todo|fixme|xxx|bug)\b/iu;

/** Nor is a statement that once did something about the error: `// console.error(error);`, `// throw error;`. */
export const commentedOut = /^\s*(?:(?:console|log|logger|this\.(?:log|logger))\.\w+\(.*\)|throw\s+(?:new\s+)?\w+(?:\(.*\))?|debugger);?$/su;

/** A comment above a statement says why its errors do not matter where it speaks of errors, and of why they may be let go. */
export const aboutErrors = /\b(?:error|exception|fail|reject|throw|unhandled|best[ -]effort|break\b)/iu;
export const lettingGo = phrases([
  ...["ignor", "safe", "best effort", "best-effort", "avoid", "prevent", "silenc", "suppress", "expected", "harmless", "irrelevant", "elsewhere", "internally", "already", "not matter", "n't care", "n't matter"],
  ...["must not", "must never", "mustn't", "should not", "should never", "shouldn't", "surfaced", "surfaces", "without hiding", "without masking", "without replacing"],
  ...["no sensible way", "no sensible behaviour", "no sensible behavior", "nothing sensible", "responsibility"],
  ...["in case", "if"].flatMap((when) => ["this", "it", "that"].flatMap((what) => ["fails", "throws", "rejects"].map((event) => `${when} ${what} ${event}`))),
  ...["may", "can", "might", "could", "would", "sometimes"].flatMap((may) => ["fail", "throw", "reject"].map((event) => `${may} ~ ${event}`)),
  ...["handled", "reported", "logged", "emitted"].flatMap((done) => ["by", "in", "internally", "elsewhere", "there", "via"].map((where) => `${done} ${where}`)),
]);

/** Words that say of work that it does not matter, so that nothing need be said of errors: "The cache is only an optimisation." */
export const unimportant =
  /\b(?:optional(?:ly)?|nice[ -]to[ -]have|non-?critical|not (?:critical|essential|fatal|important)|only an? (?:optimi[sz]ation|cache|hint|nicety)|best[ -]effort|(?:must|should|may|can|does|do|will)(?: not|n't| never) (?:abort|affect|block|break|crash|delay|hold|interrupt|stop)|never (?:affects?|blocks?|breaks?|crash(?:es)?|stops?))\b/iu;

/** Comments that speak to a tool. */
export const directive =
  /^\s*(?:@ts-|(?:eslint|oxlint|tslint|biome|prettier|deno-lint|rslint|jshint|jslint|istanbul|c8|v8|node:coverage|webpack|sourceMappingURL|global|globals|exported)\b|#(?:end)?region\b)/u;

/** A directive by which people have told ESLint that a block is empty on purpose. */
export const allowsEmpty = /^\s*eslint-disable-(?:next-)?line\b[^-]*\bno-empty\b/u;

/** Directives may end in a description, which is for people: `eslint-disable-line no-empty -- the cache may be cold`. */
export const directiveDescription = /^\s*(?:eslint|oxlint|istanbul|c8|v8)\b[\s\S]*?\s-{2,}\s(?<description>[\s\S]+)$/u;

/** Matches what begins with one of the phrases; `~` stands for up to 30 characters of the same sentence. */
function phrases(list: readonly string[]): RegExp {
  const alternatives = list.map((phrase) => phrase.replace(" ~ ", "~").replaceAll(" ", String.raw`\s+`).replace("~", String.raw`\b[^.]{0,30} `));
  return new RegExp(String.raw`(?:\b|(?=n't ))(?:${alternatives.join("|")})`, "iu");
}
