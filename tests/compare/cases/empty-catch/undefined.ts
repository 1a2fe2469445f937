// `.catch` with a default for a value that is not used.
declare function save(): Promise<void>;

export async function submit() {
  await save().catch(() => undefined); // planted
}
