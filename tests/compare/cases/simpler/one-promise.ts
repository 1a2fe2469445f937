// `Promise.all` with one promise.
export const load = async (url: string) => await Promise.all([fetch(url)]); // planted
