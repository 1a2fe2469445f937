import path from "node:path";
import { expect, it } from "vitest";
import { knownModels } from "../../src/models/index.ts";
import type { Api, Model } from "../../src/models/model.ts";

const HEAD = `# Models of libraries

What the rules know of libraries and of the platform without their types. A row of a model says what an API returns, so that JavaScript needs no type checker to see its promises; where a promise may float, it says why. \`{a,b}\` stands for several names, \`*\` for any. \`npm run models:check\` compares the rows with the versions below.

Missing one? [Add it to the settings of your project](../README.md#models-of-your-own), or [as a model here](contributing.md#a-new-model).

<!-- Made from src/models by \`npx vitest run tests/models/page.test.ts --update\`. -->
`;

it("docs/models.md lists the models as they are", async () => {
  const tables = knownModels.map(sectionOf);
  await expect(`${HEAD}\n${tables.join("\n")}`).toMatchFileSnapshot(path.join(import.meta.dirname, "../../docs/models.md"));
});

function sectionOf({ apis, checked, modules }: Model): string {
  const title = modules.map((module) => `\`${module === "globalThis" ? "the platform" : module}\``).join(", ");
  const rows = Object.entries(apis).map(([name, api]) => `| \`${name}\` | ${describeApi(api)} |`);
  const note = checked === undefined ? "" : `\nCompared with ${checked}.\n`;
  return `## ${title}\n${note}\n| API | known |\n| --- | --- |\n${rows.join("\n")}\n`;
}

function describeApi({ fulfills, gives, mayBeRefused, mayFloat, neverRejects, passes, returns, takes, unlessCallback }: Api): string {
  const parts = [
    returns === "promise" ? `a promise${unlessCallback ? ", unless a callback is passed" : ""}` : undefined,
    returns === "thenable" ? "a thenable" : undefined,
    returns === "other" ? "no promise" : undefined,
    gives === undefined ? undefined : `gives \`${gives}\``,
    fulfills === undefined ? undefined : `of \`${fulfills}\``,
    passes === undefined ? undefined : `passes \`${passes}\` to its callback`,
    takes === "values" ? "takes values only" : undefined,
    neverRejects ? "never rejects" : undefined,
    mayBeRefused ? "may be refused" : undefined,
    mayFloat === undefined ? undefined : `may float: ${mayFloat}`,
  ];
  return parts.filter((part) => part !== undefined).join("; ");
}
