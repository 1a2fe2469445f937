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
