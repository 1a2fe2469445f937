export type Require = NodeJS.Require;

/** The file that `require(name)` would load, or `undefined` where the package is not installed. */
export function resolveFrom(require: Require, name: string): string | undefined {
  try {
    return require.resolve(name);
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

/** The version of a package, or `undefined` where it is not installed. No code of it is loaded. */
export function versionFrom(require: Require, name: string): string | undefined {
  const manifest = resolveFrom(require, `${name}/package.json`);
  return manifest === undefined ? undefined : (require(manifest) as { version: string }).version;
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === "MODULE_NOT_FOUND";
}
