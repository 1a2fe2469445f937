import { expect, test } from "vitest";
import { plainTerminal, terminalOf, type Environment } from "../../src/cli/terminal.ts";

const terminal = { write: () => undefined, isTTY: true, columns: 120 };
const pipe = { write: () => undefined };

const RED = "\u001B[31mx\u001B[39m";
const LINK = "\u001B]8;;https://example.org\u001B\\x\u001B]8;;\u001B\\";

test.each<[string, typeof pipe, Environment, string]>([
  ["a terminal has colours", terminal, {}, RED],
  ["a pipe has none", pipe, {}, "x"],
  ["NO_COLOR takes them away", terminal, { NO_COLOR: "1" }, "x"],
  ["an empty NO_COLOR does not", terminal, { NO_COLOR: "" }, RED],
  ["FORCE_COLOR gives them to a pipe", pipe, { FORCE_COLOR: "1" }, RED],
  ["FORCE_COLOR counts more than NO_COLOR", pipe, { FORCE_COLOR: "", NO_COLOR: "1" }, RED],
  ["FORCE_COLOR=0 takes them away", terminal, { FORCE_COLOR: "0" }, "x"],
  ["a terminal that knows nothing has none", terminal, { TERM: "dumb" }, "x"],
])("%s", (_, output, env, painted) => {
  expect(terminalOf(output, env).paint("red", "x")).toBe(painted);
});

test.each<[string, typeof pipe, Environment, string]>([
  ["a terminal that is not known has no links", terminal, { TERM: "xterm-256color" }, "x"],
  ["kitty has", terminal, { TERM: "xterm-kitty" }, LINK],
  ["an editor has", terminal, { TERM: "xterm-256color", TERM_PROGRAM: "vscode" }, LINK],
  ["Windows Terminal has", terminal, { WT_SESSION: "1" }, LINK],
  ["GNOME has, since VTE 0.50", terminal, { VTE_VERSION: "7200" }, LINK],
  ["an older one has not", terminal, { VTE_VERSION: "4600" }, "x"],
  ["what multiplexes terminals passes none on", terminal, { TERM: "tmux-256color", VTE_VERSION: "7200" }, "x"],
  ["a pipe has none", pipe, { TERM: "xterm-kitty" }, "x"],
  ["nor has CI", terminal, { CI: "true", TERM_PROGRAM: "vscode" }, "x"],
  ["FORCE_HYPERLINK gives them", pipe, { FORCE_HYPERLINK: "1" }, LINK],
  ["FORCE_HYPERLINK=0 takes them away", terminal, { FORCE_HYPERLINK: "0", TERM: "xterm-kitty" }, "x"],
])("%s", (_, output, env, linked) => {
  expect(terminalOf(output, env).link("x", "https://example.org")).toBe(linked);
});

test.each<[string, typeof pipe, Environment, number]>([
  ["COLUMNS", terminal, { COLUMNS: "100" }, 100],
  ["the terminal", terminal, { COLUMNS: "many" }, 120],
  ["80 if neither says", pipe, {}, 80],
  ["what can be read at least", pipe, { COLUMNS: "3" }, 40],
])("the width is that of %s", (_, output, env, width) => {
  expect(terminalOf(output, env).width).toBe(width);
});

test("a file has neither colours nor links, whatever is forced", () => {
  const plain = plainTerminal({ COLUMNS: "100", FORCE_COLOR: "1", FORCE_HYPERLINK: "1" });
  expect([plain.width, plain.paint("red", "x"), plain.link("x", "https://example.org")]).toEqual([100, "x", "x"]);
});
