import { expect, test } from "vitest";
import { showPage } from "../../src/cli/page.ts";
import { plainTerminal } from "../../src/cli/terminal.ts";

test.each([
  ["headings and paragraphs", "# Title\n\nSome `code`, **stress**, _more_ and a\n[link](https://example.org) that is wrapped.\n", "Title\n\nSome `code`, stress, more and a link\nthat is wrapped.\n"],
  ["code, as it is", "```js incorrect\ntry {\n\n  call(); // a line that is longer than forty columns\n} catch {}\n```\n", "    try {\n\n      call(); // a line that is longer than forty columns\n    } catch {}\n"],
  ["lists", "- one `two` three four five six seven eight nine\n  ten\n- eleven\n", "- one `two` three four five six seven\n  eight nine ten\n- eleven\n"],
  ["tables", "| Name | Default |\n| :--- | :--- |\n| `a` | `x \\| y` |\n| `b` |  |\n", "`a`\n  Default: `x | y`\n`b`\n"],
  ["no comments", "a\n\n<!-- end of\nsomething -->\n\nb\n", "a\n\nb\n"],
  ["nothing that a terminal obeys", "a\u001B[2Jb\n", "a\uFFFD[2Jb\n"],
])("%s", (_, markdown, shown) => {
  expect(showPage(markdown, plainTerminal({ COLUMNS: "40" }))).toBe(shown);
});
