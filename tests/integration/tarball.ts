import type { TestProject } from "vitest/node";
import { pack, TemporaryFolder, type Tarball } from "./packed.ts";

declare module "vitest" {
  interface ProvidedContext {
    tarball: Tarball;
  }
}

/** Packs the package once, for all tests that install it: `inject("tarball")`. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await TemporaryFolder.create();
  provide("tarball", await pack(folder.path));
  return () => folder.remove();
}
