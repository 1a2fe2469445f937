import type { RawClient, Reply, Request } from "./trips.ts";

/** Ways of versions to answer many requests in fewer trips. */

type Alone = RawClient["apiRequest"];

export function oneByOne(requests: readonly Request[], alone: Alone): readonly Reply[] {
  return requests.map(({ method, params }) => replyOf(() => alone(method, params)));
}

function replyOf(ask: () => unknown): Reply {
  try {
    return { value: ask() };
  } catch (error) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** What a request is called that asks for many, and its parameter that is then a list. */
interface Plural {
  readonly method: string;
  readonly one: string;
  readonly many: string;
}

const PLURALS: ReadonlyMap<string, Plural> = new Map([
  ["getSymbolAtLocation", { method: "getSymbolsAtLocations", one: "location", many: "locations" }],
  ["getTypeAtLocation", { method: "getTypeAtLocations", one: "location", many: "locations" }],
  ["getTypeOfSymbol", { method: "getTypesOfSymbols", one: "symbol", many: "symbols" }],
]);

/** Several requests of one kind, which are asked as one. */
interface Group {
  readonly request: Request;
  /** Where they stand among all. */
  readonly places: readonly number[];
}

/** Sends requests of the same kind as one, for those kinds that the API knows a list of; those that fail as a list are sent again by themselves. */
export function inPlural(requests: readonly Request[], send: (requests: readonly Request[]) => readonly Reply[]): readonly Reply[] {
  const groups = groupsByKind(requests);
  const replies: Reply[] = [];
  send(groups.map(({ request }) => request)).forEach((reply, at) => {
    const { places = [] } = groups[at] ?? {};
    const each = places.length === 1 ? [reply] : repliesOf(reply, places.length) ?? send(places.map((place) => requests[place] as Request));
    places.forEach((place, index) => void (replies[place] = each[index] ?? { error: new Error("there is no answer") }));
  });
  return replies;
}

function groupsByKind(requests: readonly Request[]): readonly Group[] {
  const groups = new Map<string, number[]>();
  requests.forEach((request, place) => {
    const key = PLURALS.has(request.method) ? kindOf(request) : String(place);
    const places = groups.get(key);
    if (places) places.push(place);
    else groups.set(key, [place]);
  });
  return Array.from(groups.values(), (places) => ({ request: asOne(places.map((place) => requests[place] as Request)), places }));
}

function kindOf({ method, params }: Request): string {
  const { project, snapshot } = params as Record<string, unknown>;
  return `${method} ${String(project)} ${String(snapshot)}`;
}

function asOne(requests: readonly Request[]): Request {
  const [first] = requests as [Request];
  const plural = PLURALS.get(first.method);
  if (requests.length === 1 || !plural) return first;
  const { method, one, many } = plural;
  const { [one]: _, ...shared } = first.params as Record<string, unknown>;
  return { method, params: { ...shared, [many]: requests.map(({ params }) => (params as Record<string, unknown>)[one]) } };
}

function repliesOf({ value }: Reply, count: number): readonly Reply[] | undefined {
  if (!Array.isArray(value) || value.length !== count) return undefined;
  return value.map((each: unknown) => ({ value: each ?? undefined }));
}

/** Takes many requests as one; 7.1 has this. */
export type Batch = (...requests: readonly Iterator<unknown, Reply>[]) => readonly Reply[];

export function inOneRequest(batch: Batch, requests: readonly Request[]): readonly Reply[] {
  return batch(...requests.map(requested));
}

/** What the batch is told of one request, and what it makes of the answer. */
function* requested(request: Request): Generator<Request, Reply, unknown> {
  try {
    return { value: yield request };
  } catch (error) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** How 7.0 writes a request; an internal. */
interface Writing {
  writeTuple?: (type: number, ...parts: readonly unknown[]) => void;
}

const REQUEST = 1;

/** A pipe takes so many bytes before the one who writes has to wait; he must not, as the answers are not read meanwhile. */
const PIPE = 32_768;

/** Writes requests before the answer to the first is read: the process answers one after the other, without a wait in between. */
export function oneAfterTheOther({ channel }: RawClient, requests: readonly Request[], alone: Alone): readonly Reply[] {
  const writing = channel as Writing;
  const write = writing.writeTuple?.bind(writing);
  if (!write) return oneByOne(requests, alone);
  const replies: Reply[] = [];
  for (const group of groupsOf(requests)) {
    for (const { method, payload } of group) write(REQUEST, Buffer.from(method), payload);
    writing.writeTuple = (type, ...parts) => (type === REQUEST ? undefined : write(type, ...parts));
    try {
      for (const { method, params } of group) replies.push(replyOf(() => alone(method, params)));
    } finally {
      writing.writeTuple = write;
    }
  }
  return replies;
}

type Written = Request & { readonly payload: string };

function groupsOf(requests: readonly Request[]): Written[][] {
  const groups: Written[][] = [[]];
  let size = 0;
  for (const request of requests) {
    const payload = JSON.stringify(request.params);
    const length = Buffer.byteLength(payload) + request.method.length + 16;
    if (size > 0 && size + length > PIPE) {
      groups.push([]);
      size = 0;
    }
    size += length;
    groups.at(-1)?.push({ ...request, payload });
  }
  return groups;
}
