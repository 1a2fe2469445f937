import type { Model } from "./model.ts";

/** Types that libraries mark for linters by a property `__linterBrands`, whose value counts as the name of a type. */
export const linterBrands: readonly Model[] = [{ modules: ["globalThis"], apis: { SafePromise: { neverRejects: true } } }];
