import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;
const RESPONSE = { returns: "promise", fulfills: "Response" } as const;

/** What browsers and the Web APIs of Node.js provide. */
export const web: readonly Model[] = [
  {
    modules: ["globalThis"],
    apis: {
      fetch: RESPONSE,
      "{Response,Request}.{arrayBuffer,blob,bytes,formData,json,text}": PROMISE,
      "Blob.{arrayBuffer,bytes,text}": PROMISE,
      createImageBitmap: PROMISE,
      "Array.fromAsync": PROMISE,
      "Promise.{all,allSettled,any,race,reject,resolve,try}": PROMISE,
      "WebAssembly.{compile,compileStreaming,instantiate,instantiateStreaming}": PROMISE,
      "caches.*": PROMISE,
      "crypto.subtle.*": PROMISE,
      "navigator.clipboard.*": PROMISE,
      "navigator.{share,requestMIDIAccess,requestMediaKeySystemAccess}": PROMISE,
      "navigator.mediaDevices.{getUserMedia,getDisplayMedia,enumerateDevices}": PROMISE,
      "navigator.permissions.query": PROMISE,
      "navigator.serviceWorker.{getRegistration,getRegistrations,register}": PROMISE,
      "navigator.storage.{estimate,getDirectory,persist,persisted}": PROMISE,
      "navigator.locks.request": PROMISE,
      "navigator.wakeLock.request": PROMISE,
      "Notification.requestPermission": PROMISE,
      "document.{exitFullscreen,exitPictureInPicture,hasStorageAccess,requestStorageAccess}": PROMISE,
      "ReadableStream.{cancel,pipeTo}": PROMISE,
      "WritableStream.{abort,close}": PROMISE,
      "AudioContext.{close,resume,suspend,decodeAudioData}": PROMISE,
      "FontFace.load": PROMISE,
      "Atomics.waitAsync": { returns: "other" },
    },
  },
];
