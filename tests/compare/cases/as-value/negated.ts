// A promise is negated.
declare function findAccount(email: string): Promise<object | undefined>;

export function mayRegister(email: string) {
  return !findAccount(email); // planted
}
