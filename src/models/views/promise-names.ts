/** Names that say of a parameter, property or variable that a promise is what it holds. */
export const promiseNames = /^(?:p|ps|closing|completion|deferred|done|finished|future|inflight|job|jobs|loading|pending|ready|settled|task|tasks|thenable|work)$|[Pp]romises?|[Tt]henable|[Dd]eferred|[Pp]ending|Ready$|Done$|Finished$|Task$|Closed$/u;

/** Names of variables that say so beyond doubt: a `job` may as well be what a forgotten `await` would have given. */
export const surePromiseNames = /[Pp]romises?|[Tt]henable|[Dd]eferred|[Pp]ending/u;

/** Types of a promise together with the functions that settle it, as libraries and projects call them. */
export const deferredNames = /Deferred/u;
