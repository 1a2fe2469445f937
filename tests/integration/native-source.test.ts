import { afterAll, describe } from "vitest";
import { closeSessions } from "../../src/facts/native/source.ts";
import { holdToContract } from "../support/contract.ts";
import { hasTypescript7, NATIVE_VERSIONS, removeTypedFolders } from "../support/native-source.ts";
import { nativeAlone } from "../support/sources.ts";

describe.skipIf(!hasTypescript7())("TypeScript 7, asked by the plugin", () => {
  afterAll(() => {
    closeSessions();
    removeTypedFolders();
  });

  for (const version of NATIVE_VERSIONS) holdToContract({ name: `facts of ${version}`, kind: "typescript", setting: version, source: nativeAlone });
});
