// A call is dropped as a statement.
declare function save(order: { id: number }): Promise<void>;

export async function submit(order: { id: number }) {
  save(order); // planted
  console.log("saved");
}
