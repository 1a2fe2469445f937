/** Packages that are written for Node.js ask for these; without `nextTick`, TypeScript sees that it runs elsewhere. */
export const process = { argv: [], cwd: () => "/", env: {}, platform: "browser", versions: {} };
