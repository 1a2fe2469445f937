/** Why iterations run one after the other, by the id with which a verdict begins: `carried: cursor`. Each `why` completes "An iteration waits, for …". */
export const dependences = [
  { id: "await using", why: "what it holds is released before the next one begins" },
  { id: "awaits in its head", why: "the loop itself awaits in its condition or its update" },
  { id: "carried", why: "it reads what the one before has written" },
  { id: "changes", why: "a call changes something whose order is not known to be free" },
  { id: "effect", why: "a function that it calls changes what another iteration reads" },
  { id: "exclusive resource", why: "a connection, transaction or page does one thing at a time" },
  { id: "exit", why: "whether the loop goes on cannot be foreseen" },
  { id: "exit depends on awaited value", why: "the awaited value decides whether the next one runs" },
  { id: "exit with awaited value", why: "the first value that is found is returned" },
  { id: "for await", why: "the elements arrive one after the other" },
  { id: "looked up before", why: "two iterations could create the same, as neither has found it" },
  { id: "measures", why: "time is measured" },
  { id: "ordered", why: "a name says that the order counts" },
  { id: "receiver", why: "what it calls belongs to an object that other iterations change" },
  { id: "refilled", why: "what all iterations use is emptied and filled for each" },
  { id: "repeats until a condition", why: "a condition decides whether the next one runs" },
  { id: "repeats without end", why: "the loop has no end of its own" },
  { id: "retry", why: "it tries the same again" },
  { id: "runs once", why: "the first iteration leaves the loop" },
  { id: "seen after a failure", why: "code after a failure sees what was done until then" },
  { id: "shared", why: "it passes an object that other iterations use" },
  { id: "stoppable", why: "the loop can be stopped from outside" },
  { id: "throttled", why: "the loop waits on purpose, or runs in batches" },
  { id: "value not used", why: "the await is there for what the call does" },
  { id: "waits for an event", why: "a promise that is created there settles with an event" },
  { id: "yield", why: "the consumer of the generator decides when it goes on" },
] as const;

type Id = (typeof dependences)[number]["id"];

/** The id of a reason, with what was found in the code if there is something to name. */
export type Dependence = Id | `${Id}: ${string}`;

/** Returns the reason with what was found: `carried: cursor` for "carried" and `cursor`. */
export function dependence(id: Id, found: string | undefined): Dependence | undefined {
  return found === undefined ? undefined : `${id}: ${found}`;
}
