// The parameters of an executor are in the wrong order.
export const load = (read: (fail: (error: unknown) => void, done: (text: unknown) => void) => void) =>
  new Promise((reject, resolve) => { // planted
    read(reject, resolve);
  });
