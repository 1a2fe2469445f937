// A function returns promises and throws at once as well, because it is not async.
export function load(url: string): Promise<Response> { // planted
  if (url === "") throw new Error("no address");
  return fetch(url);
}
