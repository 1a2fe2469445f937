// An empty `catch`.
declare function save(): Promise<void>;

export async function submit() {
  try { // planted
    await save();
  } catch {} // planted
}
