import path from "node:path";
import { expect, it } from "vitest";
import { knownModels } from "../../src/models/index.ts";
import type { Acquisition, Api, Blocking, CallbackUse, ErrorEvent, Model } from "../../src/models/model.ts";
import { rolesOf } from "../../src/models/roles.ts";

const HEAD = `# Models of libraries

What the rules know of libraries and of the platform without their types. A row of a model says what an API returns, so that JavaScript needs no type checker to see its promises; where a promise may float, it says why; what blocks, what is done with callbacks and arguments, and what else rules ask for is beside it. \`{a,b}\` lists several names, \`*\` matches any. \`npm run models:check\` compares the rows with the versions below.

Missing one? [Add it to the settings of your project](settings.md#models-of-your-own), or [as a model here](contributing.md#a-new-model).

<!-- Made from src/models by \`npx vitest run tests/models/page.test.ts --update\`. -->
`;

it("docs/models.md lists the models as they are", async () => {
  const tables = knownModels.map(sectionOf);
  await expect(`${HEAD}\n${tables.join("\n")}`).toMatchFileSnapshot(path.join(import.meta.dirname, "../../docs/models.md"));
});

function sectionOf({ apis, checked, is, modules }: Model): string {
  const title = modules.map((module) => `\`${module === "globalThis" ? "the platform" : module}\``).join(", ");
  const rows = Object.entries(apis).map(([name, api]) => `| \`${name}\` | ${describeApi(api)} |`);
  const notes = [checked === undefined ? "" : `\nCompared with ${checked}.\n`, is === undefined ? "" : `\nAll of it: ${rolesOf(is).join(", ")}.\n`].join("");
  const table = rows.length > 0 ? `\n| API | known |\n| --- | --- |\n${rows.join("\n")}\n` : "";
  return `## ${title}\n${notes}${table}`;
}

function describeApi({ acquires, blocks, blocksNot, callback, emitsError, fulfills, gives, givesBlocking, givesBlockingMethods, is, mayBeRefused, mayFloat, memberEmitsError = {}, neverRejects, ofClass, passes, passesEmitter = {}, reads, returns, signal, takes, unlessCallback }: Api): string {
  const parts = [
    returns === "promise" ? `a promise${unlessCallback ? ", unless a callback is passed" : ""}` : undefined,
    ofClass === "other" ? "of the class itself, no promise" : undefined,
    returns === "thenable" ? "a thenable" : undefined,
    returns === "other" ? "no promise" : undefined,
    gives === undefined ? undefined : `gives \`${gives}\``,
    fulfills === undefined ? undefined : `of \`${fulfills}\``,
    passes === undefined ? undefined : `passes \`${passes}\` to its callback`,
    takes === "values" ? "takes values only" : undefined,
    neverRejects ? "never rejects" : undefined,
    mayBeRefused ? "may be refused" : undefined,
    mayFloat === undefined ? undefined : `may float: ${mayFloat}`,
    is === undefined ? undefined : rolesOf(is).join(", "),
    acquires && describeAcquisition(acquires),
    blocks && describeBlocking(blocks),
    givesBlocking && `gives a function that ${describeBlocking(givesBlocking)}`,
    givesBlockingMethods && `gives an object, of which ${(givesBlockingMethods.methods ?? []).map((name) => `\`${name}\``).join(", ")} ${describeBlocking(givesBlockingMethods).replace("blocks", "block")}`,
    blocksNot === undefined ? undefined : `does not block: ${blocksNot}`,
    callback && `what its callback returns is ${describeContract(callback)}`,
    emitsError && describeError("it", emitsError),
    ...Object.entries(memberEmitsError).map(([member, event]) => describeError(`its \`${member}\``, event)),
    ...Object.entries(passesEmitter).map(([name, event]) => describeError(`what listeners of \`${name}\` are passed`, event)),
    signal && `takes a signal as \`${signal.member ?? "signal"}\` ${signal.at === "last" ? "after all other arguments" : `of argument ${[signal.at].flat().map((at) => at + 1).join(" or ")}`}`,
    reads && `its arguments are ${reads.use === "text" ? "made a string" : reads.use}`,
  ];
  return parts.filter((part) => part !== undefined).join("; ");
}

function describeAcquisition({ mayStay, release, releasedBy = [], releasedOn = [], what }: Acquisition): string {
  const releases = [...release.map((name) => (name === "()" ? "a call of it" : `\`${name}\``)), ...[...releasedBy.slice(0, 1), ...releasedOn.filter((name) => !release.includes(name))].map((name) => `\`${name}\``)];
  return `${what === "receiver" ? "its object" : "it"} ${mayStay ? "is" : "must be"} released by ${releases.join(", ")}`;
}

function describeError(emitter: string, { decidedBy, fails, onlyPiped, onlyWithOption, what }: ErrorEvent): string {
  const conditions = [
    onlyWithOption === undefined ? "" : `, with the option \`${onlyWithOption}\``,
    onlyPiped ? ", in a chain of `pipe`" : "",
    decidedBy === undefined ? "" : ` (option \`${decidedBy}\`)`,
  ];
  return `${emitter} emits \`error\` if ${what} ${fails}${conditions.join("")}`;
}

function describeBlocking({ decidedBy, instead, unlessOption, until, use, whenFalse }: Blocking): string {
  const conditions = [
    whenFalse === undefined ? "" : ` if argument ${String(whenFalse + 1)} is \`false\``,
    unlessOption === undefined ? "" : ` unless it gets a callback or the option \`${unlessOption}\``,
    decidedBy === undefined ? "" : ` (option \`${decidedBy}\`)`,
  ];
  return `blocks until ${until}${conditions.join("")}; instead: ${instead === "note" ? use : `\`${use}\``}`;
}

function describeContract({ contract }: CallbackUse): string {
  const words = { compared: "compared", effect: "called for clean-up", value: "read as a value" } as const;
  return contract in words ? words[contract as keyof typeof words] : contract;
}
