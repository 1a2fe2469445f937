/**
 * Rules of other plugins, by their names without a prefix, and the rules of this plugin that ask the same; none
 * where people may expect one that there is not.
 */
export const rulesElsewhere: Readonly<Record<string, readonly string[]>> = {
  // typescript-eslint
  "await-thenable": [],
  "no-floating-promises": ["no-unawaited-promise"],
  "no-misused-promises": ["no-async-callback", "no-promise-as-value"],
  "prefer-promise-reject-errors": [],
  "promise-function-async": [],
  "require-await": [],
  "return-await": ["return-await-in-try"],
  "strict-void-return": ["no-async-callback"],
  // ESLint
  "no-async-promise-executor": ["no-async-callback"],
  "no-await-in-loop": ["no-sequential-await"],
  "no-empty": ["no-empty-catch"],
  "no-empty-function": ["no-empty-catch"],
  "no-promise-executor-return": [],
  "no-return-await": [],
  "require-atomic-updates": ["no-race-across-await"],
  // eslint-plugin-n
  "handle-callback-err": [],
  "no-sync": ["no-blocking-call"],
  // eslint-plugin-unicorn
  "no-await-in-promise-methods": ["no-sequential-await"],
  // SonarJS
  "no-ignored-exceptions": [],
  "no-try-promise": ["return-await-in-try", "no-unawaited-promise"],
  // eslint-plugin-promise
  "always-return": [],
  "catch-or-return": ["no-unawaited-promise"],
  // Biome
  "no-await-in-loops": ["no-sequential-await"],
};
