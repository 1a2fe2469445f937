// The error is not looked at: what is printed does not say why.
declare function load(): Promise<object>;
declare function save(order: object): Promise<void>;

export async function submit() {
  try { // planted
    const order = await load();
    await save(order);
  } catch (error) { // planted
    console.log("not saved");
  }
}
