/** A comment made of these words alone says that nothing happens, but not why that is right. */
export const wordsWithoutReason: ReadonlySet<string> = new Set([
  ...["ignore", "ignored", "ignores", "ignoring", "noop", "nop", "nothing", "empty", "pass", "skip", "swallow", "swallowed", "swallowing", "swallows"],
  ...["silence", "silenced", "silent", "silently", "suppress", "suppressed", "discard", "discarded", "continue"],
  ...["error", "errors", "err", "exception", "exceptions", "rejection", "rejections", "e", "ex", "catch", "block", "handler", "function"],
  ...["a", "all", "an", "and", "any", "are", "at", "be", "can", "do", "does", "done", "for", "from", "here", "if", "in", "is", "it", "just", "let", "no", "now", "of", "on", "op", "please", "quietly", "should", "the", "them", "this", "to", "we", "will"],
]);

/** What is still to be done is no reason either. */
export const unfinished = /^\W*(?:todo|fixme|xxx|bug)\b/iu;

/** Nor is a statement that once did something about the error: `// console.error(error);`, `// throw error;`. */
export const commentedOut = /^\s*(?:(?:console|log|logger|this\.(?:log|logger))\.\w+\(.*\)|throw\s+(?:new\s+)?\w+(?:\(.*\))?|debugger)\s*;?\s*$/su;

/** A comment above a statement says why its errors do not matter where it speaks of errors, and of why they may be let go. */
export const aboutErrors = /\b(?:error|exception|fail|reject|throw|unhandled|best[ -]effort|break\b)/iu;
export const lettingGo =
  /\b(?:ignor|safe|best[ -]effort|avoid|prevent|silenc|suppress|(?:must|should)(?: not| never|n't)|(?:may|can|might|could|would|sometimes)\b[^.]{0,30} (?:fail|throw|reject)|(?:in\s+case|if)\s+(?:this|it|that) (?:fails|throws|rejects)|without (?:hiding|masking|replacing)|expected|surface[ds]?|(?:handled|reported|logged|emitted) (?:by|in|internally|elsewhere|there|via)|harmless|irrelevant|elsewhere|internally|already|not matter|n't (?:care|matter))/iu;

/** Words that say of work that it does not matter, so that nothing need be said of errors: "The cache is only an optimisation." */
export const unimportant =
  /\b(?:optional(?:ly)?|nice[ -]to[ -]have|non-?critical|not (?:critical|essential|fatal|important)|only an? (?:optimi[sz]ation|cache|hint|nicety)|best[ -]effort|(?:must|should|may|can|does|do|will)(?: not|n't| never) (?:abort|affect|block|break|crash|delay|hold|interrupt|stop)|never (?:affects?|blocks?|breaks?|crash(?:es)?|stops?))\b/iu;

/** Comments that speak to a tool. */
export const directive =
  /^\s*(?:@ts-|(?:eslint|oxlint|tslint|biome|prettier|deno-lint|rslint|jshint|jslint|istanbul|c8|v8|node:coverage|webpack|sourceMappingURL|global|globals|exported)\b|#(?:end)?region\b)/u;

/** Directives may end in a description, which is for people: `eslint-disable-line no-empty -- the cache may be cold`. */
export const directiveDescription = /^\s*(?:eslint|oxlint|istanbul|c8|v8)\b[\s\S]*?\s-{2,}\s(?<description>[\s\S]+)$/u;
