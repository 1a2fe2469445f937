// A promise is stored in a variable that nothing reads.
declare function save(order: { id: number }): Promise<boolean>;

export async function submit(order: { id: number }) {
  const saved = save(order); // planted
  console.log("saved");
}
