import type { Expression, Node, SourceCode } from "../../ast/nodes.ts";
import { shortText } from "../../ast/text.ts";
import type { AsyncCaller, BlockingRun } from "./blocking-callers.ts";
import { spokenIn, type WayToBlocking } from "./blocking-helpers.ts";

/** How a file is called in a message. */
type PathOf = (file: string) => string;

/** "`start` (src/start.ts:4) and 34 more" */
export function spokenCallers([first, ...others]: readonly AsyncCaller[], pathOf: PathOf): string {
  if (!first) return "";
  const name = first.name === undefined ? "a function" : `\`${first.name}\``;
  const more = others.length === 0 ? "" : ` and ${String(others.length)} more`;
  return `${name} (${placeOf(first, pathOf)})${more}`;
}

/** "calls `parse`, which calls `readFileSync` (src/config.ts:3)" */
export function spokenWay(way: WayToBlocking, pathOf: PathOf): string {
  return `${way.steps.join(", which ")} (${placeOf(way, pathOf)})`;
}

function placeOf({ file, line }: Pick<AsyncCaller, "file" | "line">, pathOf: PathOf): string {
  return file === undefined ? `line ${String(line)}` : `${pathOf(file)}:${String(line)}`;
}

/** `load()`, `new Store()`, `store.text`, and the node that shows it: the call, or what is passed to one. */
export function spokenHelper(sourceCode: SourceCode, run: BlockingRun): { readonly node: Node; readonly helper: string } {
  const { by } = run;
  const helper = spokenIn(run);
  const isPassed = "arguments" in by && (by.arguments as readonly Expression[]).includes(helper);
  return { node: isPassed ? helper : by, helper: nameIn(by, shortText(sourceCode, helper)) };
}

function nameIn({ type }: Node, name: string): string {
  if (type === "MemberExpression") return name;
  return type === "NewExpression" ? `new ${name}()` : `${name}()`;
}
