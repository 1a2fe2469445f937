import { methodsThat, namesThat } from "./views.ts";

/** Methods by which a listener answers its event: they count only until the event has been dispatched. */
export const answeringMethods = methodsThat("answers an event");

/** Events after which a page is gone. */
export const leavingEvents = namesThat("leaving event");

/** Events of a service worker, which is stopped when their listeners have returned, unless one of these methods has a promise. */
export const extendableEvents = namesThat("extendable event");
export const extendingMethods = methodsThat("extends an event");
