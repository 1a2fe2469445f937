// An object with a member `then` is called by whoever awaits it.
export const step = {
  then: (next: () => void) => next(), // planted
};
