// A promise is rejected with a text, which has no stack.
export const fail = () => Promise.reject("not found"); // planted
