// `new` before a static method of `Promise`.
export const done = new Promise.resolve(1); // planted
