// A `catch` with a comment that says nothing.
declare function save(): Promise<void>;

export async function submit() {
  try { // planted
    await save();
  } catch { // planted
    // ignore
  }
}
