/** What two parsers for ESLint say about one text: trees, tokens, comments and scopes, node by node. */

/** oxc's own, which typescript-eslint's nodes do not have; and what ESLint adds, or what is compared by itself. */
const LEFT_OUT = new Set(["start", "end", "parent", "tokens", "comments"]);

/** Lists where the second result differs from the first: what it is about, and the line. */
export function differencesBetween(one, other) {
  const found = [];
  compare(one.ast, other.ast, { about: "Program", line: 1, found });
  for (const list of ["tokens", "comments"]) compareLists(one.ast[list], other.ast[list], list, found);
  compareScopes(one.scopeManager, other.scopeManager, found);
  return found;
}

function compare(one, other, { about, line, found }) {
  const tell = () => found.push({ about: `${about}: ${shown(one)}, here ${shown(other)}`, line });
  if (isObject(one) && isObject(other)) {
    if (one instanceof RegExp || other instanceof RegExp) return String(one) === String(other) ? undefined : tell();
    if (Array.isArray(one) !== Array.isArray(other) || one.length !== other.length || one.type !== other.type) return tell();
    return compareKeys(one, other, { about: one.type ?? about, line: one.loc?.start.line ?? line, found });
  }
  return Object.is(one, other) ? undefined : tell();
}

function compareKeys(one, other, { about, line, found }) {
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    if (LEFT_OUT.has(key)) continue;
    compare(one[key], other[key], { about: Array.isArray(one) ? about : `${about}.${key}`, line, found });
  }
}

function compareLists(one, other, list, found) {
  const index = one.findIndex((item, place) => written(item) !== written(other[place]));
  const place = index < 0 && one.length !== other.length ? one.length : index;
  if (place < 0) return;
  const [item, otherItem] = [one[place], other[place]];
  found.push({ about: `${list}: ${shownToken(item)}, here ${shownToken(otherItem)}`, line: (item ?? otherItem).loc.start.line });
}

function written(token) {
  return token && JSON.stringify([token.type, token.value, token.range, token.loc.start.line, token.loc.start.column, token.loc.end.line, token.loc.end.column, token.regex?.pattern, token.regex?.flags]);
}

function shownToken(token) {
  return token ? `${token.type} ${JSON.stringify(token.value.slice(0, 20))}` : "none";
}

function shown(value) {
  if (Array.isArray(value)) return value.every((item) => typeof item === "number") ? `[${value}]` : `a list of ${value.length}`;
  if (isObject(value)) return value.type ?? String(value);
  return typeof value === "bigint" ? `${value}n` : typeof value === "string" ? JSON.stringify(value.slice(0, 20)) : String(value);
}

function isObject(value) {
  return typeof value === "object" && value !== null;
}

/** Variables with their definitions, and references with what they resolve to, in each scope, in their order. */
function compareScopes(one, other, found) {
  if (one.scopes.length !== other.scopes.length) {
    found.push({ about: `scopes: ${one.scopes.length}, here ${other.scopes.length}`, line: 1 });
    return;
  }
  for (const [index, scope] of one.scopes.entries()) {
    const [written, otherWritten] = [writtenScope(one, scope), writtenScope(other, other.scopes[index])];
    const key = Object.keys(written).find((name) => JSON.stringify(written[name]) !== JSON.stringify(otherWritten[name]));
    if (key !== undefined) found.push({ about: `${scope.type} scope: ${key}`, line: scope.block.loc.start.line });
  }
}

function writtenScope(manager, scope) {
  return {
    kind: [scope.type, scope.block.type, scope.block.range, scope.isStrict, manager.scopes.indexOf(scope.upper)],
    variables: scope.variables.map((variable) => [variable.name, variable.defs.map(({ type, name, node }) => [type, name.range, node.type, node.range]), variable.references.map(({ identifier }) => identifier.range), variable.isValueVariable, variable.isTypeVariable]),
    references: scope.references.map((reference) => [reference.identifier.type, reference.identifier.name, reference.identifier.range, reference.isRead(), reference.isWrite(), reference.init, reference.isTypeReference, reference.isValueReference, reference.resolved?.name, reference.resolved && manager.scopes.indexOf(reference.resolved.scope), reference.writeExpr?.type, reference.writeExpr?.range]),
    "references to outside": scope.through.map(({ identifier }) => identifier.range),
  };
}
