import path from "node:path";
import { describe, expect, it } from "vitest";
import { folderOf, isAbsolute, pathFrom } from "../../src/facts/file-path.ts";

const POSIX = ["/", "/a", "/a/b.ts", "/a/b/c.ts", "/a b/c.d.ts", "/A/b.ts"];
const WINDOWS = ["C:\\", "C:\\a", "C:\\a\\b.ts", "c:\\A\\b\\c.ts", "D:\\a\\b.ts", "C:/a/b.ts"];
const RELATIVE = ["", "a.ts", "a/b.ts", "./a.ts", "<input>", "C:a.ts"];

const platforms = [
  ["POSIX", path.posix, POSIX],
  ["Windows", path.win32, WINDOWS],
] as const;

describe.each(platforms)("paths of %s are as Node.js has them", (_, ofPlatform, paths) => {
  it.each([...paths])("the folder of %s", (file) => {
    expect(isAbsolute(file)).toBe(ofPlatform.isAbsolute(file));
    expect(folderOf(file)).toBe(ofPlatform.dirname(file));
  });

  it.each(paths.flatMap((folder) => paths.map((file) => [folder, file] as const)))("from %s to %s", (folder, file) => {
    expect(pathFrom(folder, file)).toBe(ofPlatform.relative(folder, file).replaceAll("\\", "/"));
  });
});

it.each(RELATIVE)("%s is left as it is, from whichever folder", (file) => {
  expect(isAbsolute(file)).toBe(false);
  expect(pathFrom("/a", file)).toBe(file);
});
