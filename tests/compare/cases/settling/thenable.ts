// An object with a member `then` is called when it is awaited.
export const step = {
  then: (next: () => void) => next(), // planted
};
