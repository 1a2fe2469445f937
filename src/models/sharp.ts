import type { Model } from "./model.ts";

const UNLESS_CALLBACK = { returns: "promise", unlessCallback: true } as const;

/** Pictures. */
export const sharp: readonly Model[] = [
  {
    modules: ["sharp"],
    checked: "sharp@0.35.5",
    is: "only in Node.js",
    apis: {
      default: { gives: "Sharp" },
      "Sharp.{metadata,stats,toBuffer,toFile}": UNLESS_CALLBACK,
      "Sharp.{blur,clone,composite,extend,extract,flatten,flip,flop,grayscale,greyscale,jpeg,modulate,negate,normalise,normalize,png,resize,rotate,sharpen,tint,toFormat,trim,webp,avif,withMetadata}": { gives: "Sharp" },
    },
  },
];
