/** Methods by which a listener answers its event: they count only until the event has been dispatched. */
export const answeringMethods: ReadonlySet<string> = new Set(["preventDefault", "respondWith", "stopImmediatePropagation", "stopPropagation", "waitUntil"]);

/** Events after which a page is gone. */
export const leavingEvents: ReadonlySet<string> = new Set(["beforeunload", "pagehide", "unload"]);

/** Events of a service worker, which is stopped when their listeners have returned, unless one of these methods has a promise. */
export const extendableEvents: ReadonlySet<string> = new Set(["activate", "install", "notificationclick", "notificationclose", "periodicsync", "push", "sync"]);
export const extendingMethods: ReadonlySet<string> = new Set(["respondWith", "waitUntil"]);
