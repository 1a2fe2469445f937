/** What the command has to know of a kind of suggestion before it applies all of that kind to a project. */
export interface RepairKind {
  /** Whether it can be applied where a person has not read the code. */
  readonly inBulk: boolean;
  /** What it changes beside the report, in a few words. */
  readonly why: string;
}

/**
 * Every kind of suggestion that a rule offers, by its id. Safe in bulk is what changes nothing but the order and the end that the
 * report asks for; what decides who sees an error, or how much runs at the same time, is for a person.
 */
const REPAIRS: Readonly<Record<string, RepairKind>> = {
  addAwait: inBulk("the function is async already"),
  addCall: chosen("calls what was not called before"),
  addCatch: chosen("an error ends in the log"),
  addHandler: chosen("a rejection that is never read later is lost"),
  addVoid: chosen("a rejection stays unhandled"),
  awaitFirst: inBulk("the old value is read after the `await`"),
  awaitTogether: inBulk("the calls are few, or have been started"),
  awaitTwin: inBulk("the function is async already"),
  catchErrors: chosen("an error ends in the log"),
  combine: inBulk("the calls are started as before"),
  logError: chosen("an error ends in the log"),
  makeAsync: chosen("callers get a promise"),
  passSignal: chosen("an abort may end a call that has to complete"),
  rejectPromise: inBulk("the promise settles once"),
  release: inBulk("what is released at the end is released after an error, too"),
  removeAwait: inBulk("the combinator awaits it"),
  removeHandler: chosen("a rejection goes to the caller, or is unhandled"),
  rethrowError: chosen("callers get the error"),
  runBounded: inBulk("the limit is yours"),
  runConcurrently: chosen("as many calls run at once as the list is long"),
  setFirst: chosen("it stays set where the call fails"),
  splitLoop: chosen("as many calls run at once as the list is long"),
  startLater: chosen("what ran beside other work runs after it"),
  takeAside: chosen("what was taken is lost where the call fails"),
  turnIntoLoop: chosen("one call runs after another, and an error ends the loop"),
  usePipeline: chosen("waits for the end of the stream, and destroys it after an error"),
  writeReason: chosen("only you know the reason"),
};

/** Returns the kinds among the message ids of a rule, `{ addAwait: … }` for `["dropped", "addAwait"]`. */
export function repairsAmong(ids: readonly string[]): Readonly<Record<string, RepairKind>> {
  return Object.fromEntries(ids.flatMap((id): [string, RepairKind][] => (Object.hasOwn(REPAIRS, id) && REPAIRS[id] ? [[id, REPAIRS[id]]] : [])));
}

function inBulk(why: string): RepairKind {
  return { inBulk: true, why };
}

function chosen(why: string): RepairKind {
  return { inBulk: false, why };
}
