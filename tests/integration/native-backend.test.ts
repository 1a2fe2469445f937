import { afterAll, describe, expect, it } from "vitest";
import { noUnawaitedPromise } from "../../src/rules/no-unawaited-promise.ts";
import { holdToContract } from "../support/contract.ts";
import { closeNativeBackend, hasNativeBackend } from "../support/native-backend.ts";
import { openProject } from "../support/project-table.ts";
import { typescriptAlone } from "../support/sources.ts";

describe.skipIf(!hasNativeBackend())("typescript-eslint with TypeScript 7", () => {
  afterAll(closeNativeBackend);

  it("sees in a file what those that it imports do now", () => {
    const lint = openProject(
      {
        "report.ts": "export async function report() { try { await fetch('a'); } catch { console.error('b'); } }",
        "main.ts": "import { report } from './report.js'; export async function main() { await report(); }",
        "start.ts": "import { main } from './main.js'; main();",
      },
      "native",
    );
    expect(lint("start.ts", noUnawaitedPromise)).toHaveLength(0);
    lint("report.ts", noUnawaitedPromise, {}, "export async function report() { await fetch('a'); }");
    expect(lint("start.ts", noUnawaitedPromise)).toHaveLength(1);
  });

  holdToContract({ name: "facts", kind: "typescript", setting: "native", source: typescriptAlone });
});
