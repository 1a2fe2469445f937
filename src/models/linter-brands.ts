import type { Model } from "./model.ts";

/** Types that libraries mark for linters by a property `__linterBrands`, whose value is taken for the name of a type. */
export const linterBrands: readonly Model[] = [{ modules: ["globalThis"], apis: { SafePromise: { neverRejects: true } } }];
