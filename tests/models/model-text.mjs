/** The text of a new model, and of the index with it. */

/** `Queue.add` and `Queue.close` → `"Queue.{add,close}"`. */
export function modelText(module, version, names) {
  const byHolder = new Map();
  for (const name of names) {
    const at = name.lastIndexOf(".") + 1;
    byHolder.set(name.slice(0, at), [...(byHolder.get(name.slice(0, at)) ?? []), name.slice(at)]);
  }
  const rows = [...byHolder].map(([holder, members]) => `      "${holder}${members.length > 1 ? `{${members.join(",")}}` : members[0]}": PROMISE,`);
  return `import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** REPLACE: what the library is for. */
export const ${constantOf(module)}: readonly Model[] = [
  {
    modules: ["${module}"],
    checked: "${module}@${version}",
    apis: {
${rows.join("\n")}
    },
  },
];
`;
}

export function indexWith(index, name) {
  const constant = constantOf(name);
  return index
    .replace('import type { Model } from "./model.ts";\n', `import type { Model } from "./model.ts";\nimport { ${constant} } from "./${name}.ts";\n`)
    .replace("readonly Model[] = [", `readonly Model[] = [...${constant}, `);
}

function constantOf(name) {
  return name.replace(/^@/u, "").replaceAll(/[^a-z\d]+(\w)/giu, (_, letter) => letter.toUpperCase());
}
