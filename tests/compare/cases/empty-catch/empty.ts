// An empty `catch`.
declare function save(): Promise<void>;

export async function submit() {
  try {
    await save();
  } catch {} // planted
}
