/** What a type or class of this name is, whichever module it is from. */
export type TypeRole =
  | "async iterable"
  | "collection"
  | "elements"
  | "inert"
  | "keyed"
  | "request"
  | "response";

export const types = {
  AbortController: "inert",
  Agent: "inert",
  Array: ["collection", "elements"],
  AsyncGenerator: "async iterable",
  AsyncIterable: "async iterable",
  AsyncIterableIterator: "async iterable",
  BigInt64Array: "elements",
  BigUint64Array: "elements",
  Blob: "inert",
  Context: "response",
  Date: "inert",
  DOMTokenList: "elements",
  FastifyReply: ["request", "response"],
  FastifyRequest: "request",
  Float32Array: "elements",
  Float64Array: "elements",
  FormData: "keyed",
  Headers: ["keyed", "inert"],
  Http2ServerRequest: "request",
  Http2ServerResponse: ["request", "response"],
  IncomingMessage: "request",
  Int16Array: "elements",
  Int32Array: "elements",
  Int8Array: "elements",
  Intl: "inert",
  Map: ["collection", "keyed"],
  NextApiRequest: "request",
  NextApiResponse: ["request", "response"],
  NodeList: "elements",
  NodeListOf: "elements",
  ReadonlyArray: "elements",
  ReadonlyMap: "keyed",
  ReadonlySet: "elements",
  RegExp: "inert",
  Request: "request",
  Response: ["request", "response"],
  ServerResponse: ["request", "response"],
  Set: ["collection", "elements"],
  TextDecoder: "inert",
  TextEncoder: "inert",
  Uint16Array: "elements",
  Uint32Array: "elements",
  Uint8Array: "elements",
  Uint8ClampedArray: "elements",
  URL: "inert",
  URLSearchParams: ["keyed", "inert"],
  WeakMap: "collection",
  WeakSet: "collection",
} as const satisfies Readonly<Record<string, TypeRole | readonly TypeRole[]>>;
