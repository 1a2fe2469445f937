// A `catch` that only looks filled.
declare function save(): Promise<void>;

export async function submit() {
  try { // planted
    await save();
  } catch (error) { // planted
    void error;
  }
}
