import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;
/** A promise that a browser may reject before a user has acted, or by its settings. */
const REFUSED = { returns: "promise", mayBeRefused: true } as const;
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
      "navigator.clipboard.*": REFUSED,
      "{localStorage,sessionStorage}.{clear,getItem,key,removeItem,setItem}": { mayBeRefused: true },
      "Storage.{clear,getItem,key,removeItem,setItem}": { mayBeRefused: true },
      "HTMLMediaElement.play": REFUSED,
      "Element.{requestFullscreen,requestPointerLock}": REFUSED,
      "navigator.vibrate": { mayBeRefused: true },
      "document.{cookie,designMode,title}": { takes: "values" },
      "{location,document.location,window.location}.{hash,host,href,pathname,search}": { takes: "values" },
      "{alert,confirm,prompt}": { takes: "values" },
      "{FormData,Headers,URLSearchParams}.{append,set}": { takes: "values" },
      "navigator.{share,requestMIDIAccess,requestMediaKeySystemAccess}": REFUSED,
      "navigator.mediaDevices.{getUserMedia,getDisplayMedia,enumerateDevices}": PROMISE,
      "navigator.permissions.query": PROMISE,
      "navigator.serviceWorker.{getRegistration,getRegistrations,register}": PROMISE,
      "navigator.storage.{estimate,getDirectory,persist,persisted}": PROMISE,
      "navigator.locks.request": PROMISE,
      "navigator.wakeLock.request": REFUSED,
      "Notification.requestPermission": PROMISE,
      "document.{exitFullscreen,exitPictureInPicture,hasStorageAccess,requestStorageAccess}": REFUSED,
      "ReadableStream.{cancel,pipeTo}": PROMISE,
      "WritableStream.{abort,close}": PROMISE,
      "AudioContext.{close,resume,suspend,decodeAudioData}": PROMISE,
      "FontFace.load": PROMISE,
      "Atomics.waitAsync": { returns: "other" },
    },
  },
];
