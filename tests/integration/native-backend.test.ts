import { afterAll, describe } from "vitest";
import { holdToContract } from "../support/contract.ts";
import { closeNativeBackend, hasNativeBackend } from "../support/native-backend.ts";
import { typescriptAlone } from "../support/sources.ts";

describe.skipIf(!hasNativeBackend())("typescript-eslint with TypeScript 7", () => {
  afterAll(closeNativeBackend);

  holdToContract({ name: "facts", kind: "typescript", setting: "native", source: typescriptAlone });
});
