import { describe, expect, it } from "vitest";
import { inPlural } from "../../../src/facts/native/sending.ts";
import type { Reply, Request } from "../../../src/facts/native/trips.ts";

const typeAt = (location: string, snapshot = 1): Request => ({ method: "getTypeAtLocation", params: { snapshot, project: "p", location } });
const signaturesOf = (type: number): Request => ({ method: "getSignaturesOfType", params: { snapshot: 1, project: "p", type } });

/** Sends as a process that answers with what it is asked about, and notes the methods. */
function processThatAnswers(answer: (request: Request) => Reply): { sent: string[]; send: (requests: readonly Request[]) => readonly Reply[] } {
  const sent: string[] = [];
  return {
    sent,
    send: (requests) => requests.map((request) => {
      sent.push(request.method);
      return answer(request);
    }),
  };
}

function echo({ params }: Request): Reply {
  const { location, locations, type } = params as { location?: string; locations?: string[]; type?: number };
  return { value: locations ?? location ?? type };
}

describe("requests of the same kind", () => {
  it("are sent as one, and each has its own answer", () => {
    const { send, sent } = processThatAnswers(echo);
    const replies = inPlural([typeAt("a"), signaturesOf(7), typeAt("b"), signaturesOf(8)], send);
    expect(replies.map(({ value }) => value)).toEqual(["a", 7, "b", 8]);
    expect(sent).toEqual(["getTypeAtLocations", "getSignaturesOfType", "getSignaturesOfType"]);
  });

  it("are sent by themselves where there is only one, or where they are of another state of the program", () => {
    const { send, sent } = processThatAnswers(echo);
    expect(inPlural([typeAt("a"), typeAt("b", 2)], send).map(({ value }) => value)).toEqual(["a", "b"]);
    expect(sent).toEqual(["getTypeAtLocation", "getTypeAtLocation"]);
  });

  it("have no answer where the process has none, as one alone would", () => {
    const { send } = processThatAnswers(() => ({ value: ["a", null] }));
    expect(inPlural([typeAt("a"), typeAt("b")], send)).toEqual([{ value: "a" }, { value: undefined }]);
  });

  it("are sent again one by one where all of them fail together", () => {
    const { send, sent } = processThatAnswers((request) => (request.method === "getTypeAtLocations" ? { error: new Error("no node") } : echo(request)));
    expect(inPlural([typeAt("a"), typeAt("b")], send).map(({ value }) => value)).toEqual(["a", "b"]);
    expect(sent).toEqual(["getTypeAtLocations", "getTypeAtLocation", "getTypeAtLocation"]);
  });
});
