import type { Model } from "./model.ts";

/** Emitters and streams. */
export const emitters: readonly Model[] = [
  {
    modules: ["eventemitter2", "eventemitter3", "through2"],
    is: "emitter",
    apis: {},
  },
  {
    modules: ["readable-stream"],
    checked: "@types/readable-stream@4.0.25",
    is: "emitter",
    apis: {
      "{Duplex,PassThrough,Readable,Transform,Writable}": { is: "stream class" },
    },
  },
];
