import type { Model } from "./model.ts";

const FULFILLED = { returns: "promise", neverRejects: true } as const;

/** Translations: what cannot be loaded is told by an event, and left untranslated. */
export const i18next: readonly Model[] = [
  {
    modules: ["i18next"],
    checked: "i18next@27.1.5",
    apis: {
      createInstance: { gives: "i18n" },
      "{default,i18n}.{cloneInstance,use}": { gives: "i18n" },
      "{default,i18n}.{changeLanguage,init,loadLanguages,loadNamespaces,reloadResources}": FULFILLED,
    },
  },
];
