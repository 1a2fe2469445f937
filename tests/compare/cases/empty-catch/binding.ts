// An empty `catch` with a parameter.
declare function save(): Promise<void>;

export async function submit() {
  try {
    await save();
  } catch (error) { // planted
  }
}
