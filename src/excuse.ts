/**
 * A reason for silence about what a rule has found. The id is in the debug output, so that each can be counted
 * (`npm run realworld -- --excuses`), and removed when it hides more than it saves.
 */
export interface Excuse<Candidate> {
  readonly id: string;
  /** Completes "It is not reported, for …": printed beside the id. */
  readonly why: string;
  applies(candidate: Candidate): boolean;
}

/** Returns the first excuse of a list that applies to a candidate, and asks none after it. */
export function excuseFor<Candidate>(excuses: readonly Excuse<Candidate>[], candidate: Candidate): Excuse<Candidate> | undefined {
  return excuses.find((excuse) => excuse.applies(candidate));
}
