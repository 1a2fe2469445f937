// `.catch` with an empty function.
declare function save(): Promise<void>;

export function submit() {
  save().catch(() => {}); // planted
}
