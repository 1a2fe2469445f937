/**
 * Rules of others whose every report is one of this plugin's as well, in `strict` at the latest, or one that it deliberately
 * does not make; with the rules that replace them. A rule that also reports other mistakes does not belong here.
 */
export const OVERLAPPING_RULES: Readonly<Record<string, readonly string[]>> = {
  "@typescript-eslint/no-floating-promises": ["no-unawaited-promise"],
  "@typescript-eslint/no-misused-promises": ["no-async-callback", "no-promise-as-value"],
  "@typescript-eslint/return-await": ["return-await-in-try"],
  "no-async-promise-executor": ["no-async-callback"],
};
