/** Globals that Node.js has and browsers do not have. Of `process`, bundlers replace what is read from `env`. */
export const nodeGlobals: ReadonlySet<string> = new Set(["Buffer", "__dirname", "__filename", "process", "require", "setImmediate"]);

/** Node's modules that bundlers have a copy of: only with `node:` do they say where the code runs. */
export const copiedModules: ReadonlySet<string> = new Set([
  "assert",
  "buffer",
  "events",
  "path",
  "process",
  "punycode",
  "querystring",
  "stream",
  "string_decoder",
  "url",
  "util",
]);

/** Globals of pages, workers and extensions of browsers; the types of elements are among them. */
export const browserGlobals: ReadonlySet<string> = new Set([
  "CustomElementRegistry",
  "Document",
  "Element",
  "HTMLElement",
  "IntersectionObserver",
  "KeyboardEvent",
  "MouseEvent",
  "MutationObserver",
  "Node",
  "NodeList",
  "ResizeObserver",
  "Window",
  "XMLHttpRequest",
  "alert",
  "cancelAnimationFrame",
  "chrome",
  "customElements",
  "document",
  "history",
  "indexedDB",
  "localStorage",
  "location",
  "matchMedia",
  "navigator",
  "requestAnimationFrame",
  "requestIdleCallback",
  "self",
  "sessionStorage",
  "window",
]);

/** Packages for what is shown in a browser, with all that is below them: `react/jsx-runtime`. */
export const browserModules: ReadonlySet<string> = new Set([
  "@angular/core",
  "@builder.io/qwik",
  "@wordpress/element",
  "jquery",
  "lit",
  "preact",
  "react",
  "react-dom",
  "react-native",
  "solid-js",
  "svelte",
  "vue",
]);

/** Files for components that a browser shows. */
export const browserFiles = /\.(?:jsx|svelte|tsx|vue)$/u;
