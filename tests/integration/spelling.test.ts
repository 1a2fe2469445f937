import { spawn } from "node:child_process";
import path from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { filesIn, read, root } from "../repository/checkout.ts";

const CSPELL = path.join(root, "node_modules", "cspell", "bin.mjs");
const ARGUMENTS = ["--config", "tests/repository/cspell.json", "--no-color", "--no-summary"];
const TIMEOUT = 120_000;

/** Pages, and the sources that hold what users read: messages, descriptions of options, the command's help; not the names of APIs. */
const texts = [...filesIn("docs", ".md").filter((file) => file !== "docs/models.md"), ...filesIn("src", ".ts").filter((file) => !/^src\/(?:ast|facts|fixes|models)\/|\/tables\//u.test(file)), "CHANGELOG.md", "README.md"];

const PAGE = "docs/not-there.md";
const MISSPELT = "A promis is\n\n```js\nlet valeu = 1; // the valeu\n```\n";

describe("spelling", () => {
  it("every word is in a dictionary or in words.txt, and a word that is in neither is found", async () => {
    const { files, unknown } = await check(texts);
    expect(unknown).toEqual([`${PAGE}:1:3 promis`, `${PAGE}:4:5 valeu`, `${PAGE}:4:23 valeu`]);
    expect(files).toEqual([...texts, PAGE].sort());
  }, TIMEOUT);
});

describe("words.txt", () => {
  const entries = read("tests/repository/words.txt").split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const words = entries.map((entry) => entry.split(" # ")[0] ?? "");

  it("says what each word is", () => {
    expect(entries.filter((entry) => !/^[A-Za-z]+ # \S/u.test(entry))).toEqual([]);
  });

  it("is sorted, and has each word once", () => {
    expect(words).toEqual([...new Set(words)].sort((a, b) => a.localeCompare(b, "en", { sensitivity: "base" })));
  });

  it("has no word that is used nowhere", () => {
    const used = texts.map(read).join("\n").toLowerCase();
    expect(words.filter((word) => !used.includes(word.toLowerCase()))).toEqual([]);
  });
});

interface Checked {
  readonly files: string[];
  /** Where each unknown word stands, and the word. */
  readonly unknown: string[];
}

/** What cspell says of these files, and of one page more that is misspelt. */
async function check(paths: readonly string[]): Promise<Checked> {
  const program = spawn(process.execPath, [CSPELL, ...ARGUMENTS, `stdin://${PAGE}`, ...paths], { cwd: root });
  program.stdin.end(MISSPELT);
  const [found, progress] = await Promise.all([text(program.stdout), text(program.stderr)]);
  return {
    files: [...progress.matchAll(/^ *\d+\/\d+ (?:\.\/)?(\S+)/gmu)].map(([, file = ""]) => file).sort(),
    unknown: [...found.matchAll(/^(?:\.\/)?(\S+) - Unknown word \((.+?)\)/gmu)].map(([, place = "", word = ""]) => `${place} ${word}`),
  };
}
