/**
 * What is asked, and which rules of which tool ask it; all of them are on in every case. A report counts for a question
 * if its rule stands in the question's list: a rule about style that happens to report on the same line has not found
 * the mistake. Rules about unused values stand in the list, since their report leads to it.
 */
const NEVER_READ = ["no-unused-vars", "no-useless-assignment"];
const WITH_TYPES = ["no-floating-promises", "no-misused-promises", "await-thenable"];
const CONDITIONS = ["no-unnecessary-condition", "strict-boolean-expressions"];
const TEXTS = ["restrict-template-expressions", "restrict-plus-operands", "no-base-to-string"];

export const QUESTIONS = {
  unawaited: {
    title: "A promise that is not awaited",
    rules: {
      typescript: ["TS6133", "TS2339"],
      "typescript-eslint": [...WITH_TYPES, "no-unused-vars"],
      eslint: NEVER_READ,
      unicorn: ["no-unused-builtin-method-return", "no-unnecessary-await", "prefer-top-level-await"],
      sonarjs: ["no-async-constructor", "no-dead-store", "no-ignored-return", "no-unused-collection", "no-unused-vars", "async-test-assertions"],
      promise: ["catch-or-return"],
      oxlint: ["typescript/no-floating-promises", "typescript/await-thenable", "eslint/no-unused-vars", "eslint/no-useless-assignment", "promise/catch-or-return", "unicorn/no-unnecessary-await", "unicorn/prefer-top-level-await"],
    },
  },
  "as-value": {
    title: "A promise used as its value",
    rules: {
      typescript: ["TS2339", "TS2367", "TS2801"],
      "typescript-eslint": [...WITH_TYPES, ...CONDITIONS, ...TEXTS, "no-misused-spread", "only-throw-error"],
      sonarjs: ["different-types-comparison", "no-ignored-return", "operation-returning-nan"],
      oxlint: [...[...WITH_TYPES, ...CONDITIONS, ...TEXTS, "no-misused-spread", "only-throw-error"].map((rule) => `typescript/${rule}`)],
    },
  },
  "async-callback": {
    title: "An async function whose promise is ignored",
    rules: {
      typescript: ["TS2345", "TS2769", "TS2322"],
      "typescript-eslint": ["no-misused-promises", "strict-void-return", "await-thenable", "strict-boolean-expressions"],
      eslint: ["no-async-promise-executor", "array-callback-return"],
      unicorn: ["no-async-iterator-callback", "no-async-promise-finally"],
      sonarjs: ["array-callback-without-return", "synchronous-suite-callback"],
      oxlint: ["typescript/no-misused-promises", "typescript/strict-void-return", "typescript/await-thenable", "typescript/strict-boolean-expressions", "eslint/no-async-promise-executor", "eslint/array-callback-return", "oxc/no-async-endpoint-handlers"],
    },
  },
  "return-in-try": {
    title: "A promise that leaves its `try`",
    rules: {
      "typescript-eslint": ["return-await", "no-floating-promises"],
      sonarjs: ["no-try-promise"],
      oxlint: ["typescript/return-await", "typescript/no-floating-promises"],
    },
  },
  late: {
    title: "A promise that gets its handler too late",
    rules: {
      "typescript-eslint": ["no-floating-promises"],
      promise: ["catch-or-return"],
      oxlint: ["typescript/no-floating-promises", "promise/catch-or-return"],
    },
  },
  "error-event": {
    title: "An `error` event without a listener",
    rules: {},
  },
  leaked: {
    title: "A resource that is not released",
    rules: {},
  },
  "empty-catch": {
    title: "An error that is discarded",
    rules: {
      "typescript-eslint": ["no-empty-function", "no-unused-vars"],
      eslint: ["no-empty", "no-empty-function", "no-unused-vars", "no-useless-catch", "preserve-caught-error"],
      n: ["handle-callback-err"],
      sonarjs: ["no-ignored-exceptions", "no-useless-catch"],
      oxlint: ["eslint/no-empty", "eslint/no-empty-function", "eslint/no-unused-vars", "eslint/no-useless-catch", "eslint/preserve-caught-error", "node/handle-callback-err"],
    },
  },
  blocking: {
    title: "A call that blocks the event loop",
    rules: {
      eslint: ["no-empty"],
      n: ["no-sync"],
      oxlint: ["eslint/no-empty", "node/no-sync"],
    },
  },
  sequential: {
    title: "Independent awaits in sequence",
    rules: {
      "typescript-eslint": ["await-thenable"],
      eslint: ["no-await-in-loop"],
      unicorn: ["no-await-in-promise-methods", "prefer-array-from-async"],
      oxlint: ["eslint/no-await-in-loop", "typescript/await-thenable", "unicorn/no-await-in-promise-methods"],
    },
  },
  settling: {
    title: "How promises are made and settled",
    rules: {
      typescript: ["TS2339", "TS7009"],
      "typescript-eslint": ["no-floating-promises", "prefer-promise-reject-errors"],
      eslint: ["no-promise-executor-return", "prefer-promise-reject-errors"],
      unicorn: ["no-multiple-promise-resolver-calls", "no-thenable", "no-unsafe-promise-all-settled-values"],
      sonarjs: ["new-operator-misuse"],
      promise: ["always-return", "no-callback-in-promise", "no-multiple-resolved", "no-new-statics", "no-promise-in-callback", "no-return-in-finally", "param-names", "spec-only", "valid-params"],
      oxlint: ["eslint/no-promise-executor-return", "eslint/prefer-promise-reject-errors", "typescript/no-floating-promises", "typescript/prefer-promise-reject-errors", "unicorn/no-thenable", "promise/always-return", "promise/no-callback-in-promise", "promise/no-multiple-resolved", "promise/no-new-statics", "promise/no-promise-in-callback", "promise/no-return-in-finally", "promise/param-names", "promise/spec-only", "promise/valid-params"],
    },
  },
  races: {
    title: "Races and resources",
    rules: {
      eslint: ["require-atomic-updates"],
      unicorn: ["prefer-abort-signal-any", "prefer-abort-signal-timeout", "prefer-dispose"],
    },
  },
  cancelling: {
    title: "A call that an abort does not reach",
    rules: {
      typescript: ["TS6133"],
      "typescript-eslint": ["no-unused-vars"],
      eslint: NEVER_READ,
      unicorn: ["prefer-abort-signal-any", "prefer-abort-signal-timeout"],
      sonarjs: ["no-unused-vars", "no-dead-store"],
      oxlint: ["eslint/no-unused-vars", "eslint/no-useless-assignment"],
    },
  },
  simpler: {
    title: "Async code that could be simpler",
    rules: {
      "typescript-eslint": ["await-thenable", "promise-function-async", "require-await"],
      eslint: ["require-await"],
      n: ["prefer-promises/dns", "prefer-promises/fs"],
      unicorn: ["no-await-expression-member", "no-single-promise-in-promise-methods", "no-unnecessary-await", "no-useless-promise-resolve-reject", "prefer-await", "prefer-promise-static-methods", "prefer-promise-try", "prefer-promise-with-resolvers"],
      sonarjs: ["prefer-promise-shorthand"],
      promise: ["avoid-new", "no-nesting", "no-return-wrap", "prefer-await-to-callbacks", "prefer-await-to-then"],
      oxlint: ["eslint/require-await", "typescript/await-thenable", "typescript/promise-function-async", "typescript/require-await", "unicorn/no-await-expression-member", "unicorn/no-single-promise-in-promise-methods", "unicorn/no-unnecessary-await", "unicorn/no-useless-promise-resolve-reject", "promise/avoid-new", "promise/no-nesting", "promise/no-return-wrap", "promise/prefer-await-to-callbacks", "promise/prefer-await-to-then"],
    },
  },
};

/** Where another choice than the default asks the question more closely; what is not named has its defaults. */
const OPTIONS = {
  "@typescript-eslint/return-await": ["error-handling-correctness-only"],
  "typescript/return-await": ["error-handling-correctness-only"],
  "n/no-sync": [{ allowAtRootLevel: true }],
  "node/no-sync": [{ allowAtRootLevel: true }],
  "no-unused-vars": [{ args: "none" }],
  "eslint/no-unused-vars": [{ args: "none" }],
  "@typescript-eslint/no-unused-vars": [{ args: "none" }],
};

/** Which question a rule of this plugin asks, for the places that are planted in the order service. */
export const QUESTION_OF = {
  "forward-abort-signal": "cancelling",
  "no-unawaited-promise": "unawaited",
  "no-promise-as-value": "as-value",
  "no-async-callback": "async-callback",
  "no-unhandled-error-event": "error-event",
  "no-leaked-resource": "leaked",
  "return-await-in-try": "return-in-try",
  "no-late-await": "late",
  "no-empty-catch": "empty-catch",
  "no-blocking-call": "blocking",
  "no-sequential-await": "sequential",
};

const PREFIXES = { "typescript-eslint": "@typescript-eslint/", n: "n/", unicorn: "unicorn/", sonarjs: "sonarjs/", promise: "promise/" };

/** All rules of a tool with their options, by their names in a configuration. */
export function rulesOf(tool) {
  const names = Object.keys(QUESTIONS).flatMap((question) => rulesFor(tool, question));
  return Object.fromEntries(names.map((name) => [name, OPTIONS[name] ?? []]));
}

export function rulesFor(tool, question) {
  const rules = QUESTIONS[question].rules[tool] ?? [];
  return rules.map((rule) => `${PREFIXES[tool] ?? ""}${rule}`);
}
