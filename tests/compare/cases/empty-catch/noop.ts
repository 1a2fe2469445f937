// `.catch` with a function that does nothing, by its name.
declare function save(): Promise<void>;
const noop = () => {}; // planted

export function submit() {
  save().catch(noop); // planted
}
