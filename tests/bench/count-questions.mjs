/** Counts in `asked` what is asked of the checker of a parsed file from now on, and the calls in it. */
export function countQuestions({ ast, services, visitorKeys }, asked) {
  asked.calls += callsBelow(ast, visitorKeys);
  if (!services.program) return;
  countIn(services, ["getSymbolAtLocation", "getTypeAtLocation"], asked.questions);
  if (counted.has(services.program)) return;
  counted.add(services.program);
  const checker = services.program.getTypeChecker();
  // The checker asks itself by functions of its own: what is counted is what rules ask.
  const seen = { ...checker };
  countIn(seen, Object.keys(checker).filter((name) => typeof checker[name] === "function"), asked.questions);
  services.program.getTypeChecker = () => seen;
}

const counted = new WeakSet();

function countIn(object, names, questions) {
  for (const name of names) {
    const ask = object[name].bind(object);
    object[name] = (...values) => {
      questions[name] = (questions[name] ?? 0) + 1;
      return ask(...values);
    };
  }
}

function callsBelow(node, visitorKeys) {
  const own = node.type === "CallExpression" || node.type === "NewExpression" ? 1 : 0;
  const children = (visitorKeys[node.type] ?? []).flatMap((key) => node[key] ?? []);
  return children.reduce((sum, child) => sum + callsBelow(child, visitorKeys), own);
}
