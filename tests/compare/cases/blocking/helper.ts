// A helper of the same file blocks, and is called from async code.
import { pbkdf2Sync } from "node:crypto";

function hash(password: string, salt: string) {
  return pbkdf2Sync(password, salt, 210_000, 64, "sha512").toString("hex"); // planted
}

export async function login(find: (email: string) => Promise<{ salt: string; hash: string }>, email: string, password: string) {
  const user = await find(email);
  return hash(password, user.salt) === user.hash; // planted
}
