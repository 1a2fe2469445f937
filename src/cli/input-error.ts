/** Something the user can put right: one line on stderr, no stack. */
export class InputError extends Error {
  override readonly name = "InputError";
}
