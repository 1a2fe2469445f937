// Between the question and the answer another call may have created the session.
const sessions = new Map<string, object>();

export async function sessionOf(id: string, create: () => Promise<object>) {
  if (!sessions.has(id)) sessions.set(id, await create()); // planted
  return sessions.get(id);
}
