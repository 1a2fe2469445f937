// A promise in a variable is tested.
declare function findUser(id: string): Promise<{ name: string } | undefined>;

export function exists(id: string) {
  const user = findUser(id); // planted
  return user ? "yes" : "no"; // planted
}
