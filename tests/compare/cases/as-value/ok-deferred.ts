// A loader returns a promise within its result, for the page to await later.
declare function findOrder(id: string): Promise<object>;
declare function loadReviews(id: string): Promise<object[]>;

export async function loader(id: string) {
  return { order: await findOrder(id), reviews: loadReviews(id) };
}
