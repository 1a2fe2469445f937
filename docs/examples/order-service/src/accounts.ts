import { pbkdf2, pbkdf2Sync, timingSafeEqual } from "node:crypto";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { dataFolder } from "./config.ts";

interface Account {
  email: string;
  salt: string;
  hash: string;
}

const iterations = 210_000;
const deriveKey = promisify(pbkdf2);

export async function loginBlocking(email: string, password: string): Promise<boolean> {
  const account = await findAccount(email);
  if (!account) return false;
  // pitfall: no-blocking-call: hashing is slow on purpose, and all other requests wait for one login.
  const key = pbkdf2Sync(password, account.salt, iterations, 64, "sha512");
  return timingSafeEqual(key, Buffer.from(account.hash, "hex"));
}

// better: the same hash, computed in the thread pool.
export async function login(email: string, password: string): Promise<boolean> {
  const account = await findAccount(email);
  if (!account) return false;
  const key = await deriveKey(password, account.salt, iterations, 64, "sha512");
  return timingSafeEqual(key, Buffer.from(account.hash, "hex"));
}

export function mayRegisterUnchecked(email: string): boolean {
  // pitfall: no-promise-as-value: a promise is always truthy, so that every registration is refused.
  return !findAccount(email);
}

// better: the account is there before it is asked for.
export async function mayRegister(email: string): Promise<boolean> {
  return !(await findAccount(email));
}

async function findAccount(email: string): Promise<Account | undefined> {
  const text = await readFile(new URL("accounts.json", dataFolder), "utf8");
  const accounts = JSON.parse(text) as Account[];
  return accounts.find((account) => account.email === email);
}
