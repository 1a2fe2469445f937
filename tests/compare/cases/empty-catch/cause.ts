// An error is replaced by another one, without its cause.
declare function save(): Promise<void>;

export async function submit() {
  try {
    await save();
  } catch (error) { // planted
    throw new Error("not saved"); // planted
  }
}
