// A value returned from `finally` is dropped.
export const load = (url: string) => fetch(url).finally(() => { return undefined; }); // planted
