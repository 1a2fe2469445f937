// JSON of an object with a promise in it is `{}` there.
declare function findOrder(id: string): Promise<object>;

export function body(id: string) {
  const order = findOrder(id); // planted
  return JSON.stringify({ order }); // planted
}
