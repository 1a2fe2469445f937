import ts from "typescript";
import { kindOf, parse } from "./pieces.mjs";

/** More attempts than these find little. */
const MOST_ATTEMPTS = 3000;

/** Returns the smallest program that still fails, of those that come from leaving pieces out, or from a piece in the place of what it is a part of. */
export function reduce(program, fails) {
  let text = program;
  let attempts = 0;
  for (let isSmaller = true; isSmaller; ) {
    isSmaller = false;
    for (const smaller of smallerThan(text)) {
      if ((attempts += 1) > MOST_ATTEMPTS) return text;
      if (!fails(smaller)) continue;
      text = smaller;
      isSmaller = true;
      break;
    }
  }
  return text;
}

/** The largest pieces first. */
function smallerThan(text) {
  const file = parse(text);
  const edits = [];
  const visit = (node) => {
    const kind = kindOf(node);
    const [start, end] = [node.getStart(file), node.end];
    if (kind === "statement" || kind === "member" || kind === "property" || ts.isParameter(node)) edits.push({ start, end: text[end] === "," ? end + 1 : end, by: "" });
    if (kind === "expression" && (ts.isCallLikeExpression(node.parent) || ts.isArrayLiteralExpression(node.parent))) edits.push({ start, end: text[end] === "," ? end + 1 : end, by: "" });
    if (kind === "expression") edits.push({ start, end, by: "0" }, { start, end, by: "a" });
    if (kind) for (const part of partsOf(node)) if (part !== node) edits.push({ start, end, by: part.getText(file) });
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  const smaller = edits.filter(({ by, end, start }) => by.length < end - start);
  return smaller.sort((one, other) => saved(other) - saved(one)).map(({ by, end, start }) => text.slice(0, start) + by + text.slice(end));
}

/** Expressions of an expression; statements of a statement, all of a block's at once included. */
function partsOf(node) {
  const kind = kindOf(node);
  const found = [];
  const visit = (inner, depth) => {
    if (kindOf(inner) === kind || (kind === "statement" && kindOf(inner) === "expression")) found.push(inner);
    if (depth > 0) ts.forEachChild(inner, (child) => visit(child, depth - 1));
  };
  ts.forEachChild(node, (child) => visit(child, 2));
  return found;
}

function saved({ by, end, start }) {
  return end - start - by.length;
}
