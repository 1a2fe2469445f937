/**
 * Rules that nearly ask what ours ask, and that `disableOverlapping` leaves on: what each of them reports and `strict` does
 * not, with code that shows it.
 */
export const STAY_ON = {
  "@typescript-eslint/await-thenable": {
    alone: "`await` of a value that is no promise",
    code: "export async function total(price: number) {\n  return (await price) + 1;\n}\n",
  },
  "@typescript-eslint/strict-void-return": {
    alone: "a callback that returns a value of any kind where none is used",
    code: "export const texts = ['b', 'a'].forEach((text) => text.length);\n",
  },
  "no-await-in-loop": {
    alone: "a loop that awaits calls for their effect",
    code: "export async function save(ids: string[]) {\n  for (const id of ids) await fetch(id, { method: 'PUT' });\n}\n",
  },
  "no-empty": {
    alone: "an empty block that is no `catch`; the option `allowEmptyCatch` leaves `catch` to `no-empty-catch`",
    code: "export function log(isLoud: boolean) {\n  if (isLoud) {\n  }\n}\n",
  },
  "n/no-sync": {
    alone: "each function whose name ends in `Sync`, also of an unknown object, and where no event loop waits",
    code: "export function read(disk: any) {\n  return disk.readSync();\n}\n",
  },
  "promise/catch-or-return": {
    alone: "a chain on a value of unknown type, which without types is each imported function",
    code: "export function load(source: any) {\n  source.read().then(console.log);\n}\n",
  },
  "sonarjs/no-async-constructor": {
    alone: "a promise that a constructor stores, and that cannot reject",
    code: "async function load() {\n  try {\n    return await fetch('/');\n  } catch (error) {\n    console.error(error);\n    return undefined;\n  }\n}\nexport class Store {\n  loaded;\n  constructor() {\n    this.loaded = load();\n  }\n}\n",
  },
  "sonarjs/no-try-promise": {
    alone: "a promise in a variable that is returned as part of an object",
    code: "export function load() {\n  try {\n    const response = fetch('/');\n    return { response };\n  } catch (error) {\n    throw new Error('no answer', { cause: error });\n  }\n}\n",
  },
  "unicorn/no-await-in-promise-methods": {
    alone: "a single `await` in the list of `Promise.allSettled`",
    code: "export async function load() {\n  return await Promise.allSettled([await fetch('/')]);\n}\n",
  },
};
