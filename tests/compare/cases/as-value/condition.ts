// A promise is tested in an `if`.
declare function isAdmin(id: string): Promise<boolean>;

export function remove(id: string) {
  if (isAdmin(id)) console.log("removed"); // planted
}
