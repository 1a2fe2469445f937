import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { Stamps } from "../../../src/facts/native/stamps.ts";

let folder: string;
let file: string;
let stamps: Stamps;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "async-pitfalls-stamps-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  file = path.join(folder, "a.ts");
  write(file, "1;", 1);
  stamps = new Stamps();
  stamps.add([file]);
});

/** The times of files are given, so that no test depends on how exact those of the disk are. */
function write(at: string, text: string, second: number): void {
  writeFileSync(at, text);
  utimesSync(at, second, second);
}

describe("files that were looked at", () => {
  it("have not changed at first", () => {
    expect(stamps.changes()).toEqual({ changed: [], everything: false });
  });

  it("have changed once when they were edited", () => {
    write(file, "2;", 2);
    expect(stamps.changes()).toEqual({ changed: [file], everything: false });
    expect(stamps.changes()).toEqual({ changed: [], everything: false });
  });

  it("may mean something else when one of them was deleted, or another was made beside them", () => {
    write(path.join(folder, "b.ts"), "3;", 3);
    utimesSync(folder, 3, 3);
    expect(stamps.changes().everything).toBe(true);
    rmSync(file);
    expect(stamps.changes().everything).toBe(true);
  });

  it("mean what they did when an editor makes a file of its own", () => {
    write(path.join(folder, ".a.ts.swp"), "4;", 4);
    utimesSync(folder, 4, 4);
    expect(stamps.changes()).toEqual({ changed: [], everything: false });
  });
});
