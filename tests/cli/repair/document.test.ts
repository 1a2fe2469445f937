import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import { readDocument, writeDocument, type Document } from "../../../src/cli/repair/document.ts";
import { project, write } from "../support.ts";

async function documentAt(path: string): Promise<Document> {
  const read = await readDocument(path);
  if ("reason" in read) throw new Error(read.reason);
  return read;
}

test("what another program has written in the meantime stays", async () => {
  const target = project({ "a.js": "one;\n" });
  const document = await documentAt(target.path("a.js"));
  write(target.folder, { "a.js": "two;\n" });
  document.text = "three;\n";
  expect(await writeDocument(document)).toEqual({ path: target.path("a.js"), reason: "has changed in the meantime, and is not repaired." });
  expect(target.read("a.js")).toBe("two;\n");
});

test("a file can be written again after it has been written", async () => {
  const target = project({ "a.js": "one;\n" });
  const document = await documentAt(target.path("a.js"));
  for (const text of ["two;\n", "three;\n"]) {
    document.text = text;
    expect(await writeDocument(document)).toBeUndefined();
  }
  expect(target.read("a.js")).toBe("three;\n");
});

test("a file that has gone is told", async () => {
  const target = project({ "a.js": "one;\n" });
  const document = await documentAt(target.path("a.js"));
  rmSync(target.path("a.js"));
  expect((await writeDocument(document))?.reason).toMatch(/^cannot be written: ENOENT/);
});
