// An empty `catch` with a parameter.
declare function save(): Promise<void>;

export async function submit() {
  try { // planted
    await save();
  } catch (error) { // planted
  }
}
