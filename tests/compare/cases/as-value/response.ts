// A promise is sent as part of a response.
declare function findOrder(id: string): Promise<object>;

export async function show(id: string, response: { json(body: unknown): void }) {
  response.json({ order: findOrder(id) }); // planted
}
