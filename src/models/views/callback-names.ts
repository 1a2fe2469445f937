/** Parameters by which a function gives its answer, if it is given one: `close(callback)`. */
export const callbackNames = /^_*(?:callback|cb|done|next)$/iu;

/** Parameters that take a function: what they do without one may be something else. */
export const functionNames = /^_*(?:callback|cb|done|fn|func|next)$/iu;

/** Those that are told the outcome; what `next` returns may be the promise of all that is still to come. */
export const answerNames = /^_*(?:callback|cb|done)$/iu;

/** The first parameter of a callback that is told of success and of failure. */
export const errorNames = /^_*(?:e|err|errors?|ex)$|Err(?:or)?s?$/u;
