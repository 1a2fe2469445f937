// A promise is dropped in a `try`, and its `catch` never sees the rejection.
declare function save(): Promise<void>;

export async function submit() {
  try { // planted
    save(); // planted
  } catch (error) {
    console.error(error);
  }
}
