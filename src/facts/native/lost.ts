/** The process has ended, or has been ended as it did not answer. */
export class LostError extends Error {}
