import type { Acquisition } from "./model.ts";

const CLEARED = { release: ["unref", "close"], releasedBy: ["globalThis#clearInterval", "globalThis#clearTimeout", "node:timers#clearInterval", "node:timers#clearTimeout"], mayStay: true, isTimer: true } as const;

/** What a timer that is not cleared does. */
export const TIMEOUT: Acquisition = { ...CLEARED, leak: "it still fires" };
export const INTERVAL: Acquisition = { ...CLEARED, leak: "it fires again and again" };
