/**
 * The files of a new rule. They hold a small rule that works, and `REPLACE:` wherever something of it is to make way
 * for the new one; tests/repository/rules.test.ts fails as long as one of these is left.
 */

/** `noLateAwait` for `no-late-await`. */
export function identifierOf(name) {
  return name.replaceAll(/-([a-z])/gu, (_, letter) => letter.toUpperCase());
}

/** By their paths from the root of the repository. */
export function filesOf(name) {
  return {
    [`src/rules/${name}.ts`]: ruleOf(name),
    [`tests/rules/${name}.test.ts`]: testOf(name),
    [`docs/rules/${name}.md`]: pageOf(name),
  };
}

function ruleOf(name) {
  return `import type { TSESTree } from "@typescript-eslint/utils";
import { isUndefined } from "../ast/nodes.ts";
import { shortText } from "../ast/text.ts";
import { createRule, flag, type OptionValues, type RuleContext } from "../rule.ts";

// REPLACE: the options, each declared once, or \`{}\`.
const options = {
  allowUndefined: flag(true, "Allow \`await undefined;\` where code yields to the microtask queue."),
};

type Context = RuleContext<OptionValues<typeof options>, "noPromise">;

export const ${identifierOf(name)} = createRule({
  name: "${name}",
  meta: {
    type: "problem",
    docs: {
      // REPLACE: what is disallowed or required, in a few words.
      description: "disallow \`await\` on values that are no promises",
      // REPLACE: \`recommended: {}\` as well, if what is reported is almost always a mistake.
      // REPLACE: the guide in docs/guides that explains what goes wrong.
      pitfall: "keeping-async-code-simple",
      presets: { strict: {} },
    },
    messages: {
      // REPLACE: what happens at run time, then what to do.
      noPromise: "\`{{code}}\` is not a promise: \`await\` only delays later code. Remove the \`await\`.",
    },
  },
  options,
  create(context) {
    return {
      // REPLACE: what the rule looks at.
      AwaitExpression: (node) => check(context, node),
    };
  },
});

// REPLACE: how it decides. A question that another rule could ask belongs in src/semantics/, with a test of its own.
function check(context: Context, { argument }: TSESTree.AwaitExpression): void {
  const { facts, options, sourceCode } = context;
  if (options.allowUndefined && isUndefined(argument)) return;
  if (facts.promise(argument) !== "never") return;
  context.report({ node: argument, messageId: "noPromise", data: { code: shortText(sourceCode, argument) } });
}
`;
}

function testOf(name) {
  return `import { ${identifierOf(name)} } from "../../src/rules/${name}.ts";
import { runTable } from "../support/rule-table.ts";

// REPLACE: every case. Each group has some: what is reported, what is right, what is not known for sure, what is repaired.
runTable("${name}", ${identifierOf(name)}, {
  reports: {
    "a number": \`
      export async function one() {
        return await 1;
                     ~ [noPromise]
      }
    \`,
    "what only types tell": \`
      import { availableParallelism } from "node:os";
      export async function threads() {
        return await availableParallelism();
                     ~~~~~~~~~~~~~~~~~~~~~~ [noPromise] typed
      }
    \`,
    "undefined, where it is not allowed": {
      code: \`
        export async function giveWay() {
          await undefined;
                ~~~~~~~~~ [noPromise]
        }
      \`,
      options: { allowUndefined: false },
    },
  },
  allows: {
    "a promise": \`export const page = async (url) => await fetch(url);\`,
    "undefined": \`export async function giveWay() { await undefined; }\`,
  },
  leavesAlone: {
    "what a parameter holds": \`export const value = async (given) => await given;\`,
  },
  repairs: {
    "no repair is offered": {
      code: \`export const one = async () => await 1;\`,
      suggestions: {},
    },
  },
});
`;
}

function pageOf(name) {
  return `# async-pitfalls/${name}

<!-- end auto-generated rule header -->

Reports ... REPLACE: what the rule reports and what goes wrong at run time, in two sentences. What follows is the page of the rule that is a placeholder for yours. The guide that explains the pitfall: [keeping async code simple](../guides/keeping-async-code-simple.md).

[Examples](#examples) · [Options](#options) · [How it decides](#how-it-decides) · [Limitations](#limitations) · [When not to use it](#when-not-to-use-it) · [Related](#related)

## Examples

### Incorrect

REPLACE: code as people write it, each piece with a sentence.

\`\`\`js incorrect
export async function one() {
  return await 1;
}
\`\`\`

### Correct

REPLACE: the same code, fixed, and code that looks alike and is right.

\`\`\`js correct
export async function page(url) {
  return await fetch(url);
}
\`\`\`

## Options

<!-- begin auto-generated rule options list -->
<!-- end auto-generated rule options list -->

### allowUndefined

REPLACE: what each option is for, with code that is judged in another way by default.

\`\`\`js incorrect
/* eslint async-pitfalls/${name}: ["error", { allowUndefined: false }] */
export async function giveWay() {
  await undefined;
}
\`\`\`

## How it decides

REPLACE: what the rule asks about the code.

### Without type information

REPLACE: what is not found without types.

## Limitations

REPLACE: where the analysis stops.

## When not to use it

REPLACE: for which programs the rule is not useful.

## Related

REPLACE: rules of other plugins that ask something similar, and how they differ.
`;
}
