import { readFileSync } from "node:fs";
import { join } from "node:path";
import sarif from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import Ajv from "ajv";
import draft4 from "ajv/lib/refs/json-schema-draft-04.json" with { type: "json" };
import { describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import plugin from "../../../src/index.ts";
import { project, run } from "../support.ts";
import gitlab from "./schemas/gitlab.json" with { type: "json" };

const XSD = readFileSync(join(import.meta.dirname, "schemas/junit.xsd"), "utf8");

const DROPPED = "async function save(a) { await fetch(a); }\nexport function start() {\n  save(1);\n  save(\n    '<&>\"',\n  );\n}\n";

/** What reports have to cope with: findings over several lines, nothing found, no code, names that have to be escaped. */
const PROJECTS = {
  "findings, a clean file, one that cannot be read, and a name with special characters": {
    "a.js": DROPPED,
    "b c/d&'%#,.js": DROPPED,
    "clean.js": "export {};\n",
    "broken.js": "const a = ;\n",
    "control.js": "\u0001\n",
    "empty-catch.js": "try { start(); } catch {}\n",
  },
  "nothing found": { "clean.js": "export {};\n" },
};

/** The properties of https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions#setting-an-error-message, by what they take. */
const PROPERTIES: Readonly<Record<string, RegExp>> = {
  file: /^(?!\/)[^:,]+$/u,
  line: /^[1-9]\d*$/u,
  endLine: /^[1-9]\d*$/u,
  col: /^[1-9]\d*$/u,
  endColumn: /^[1-9]\d*$/u,
  title: /^async-pitfalls\/[\w-]+$/u,
};

describe.each(Object.entries(PROJECTS))("%s", (_, files) => {
  async function reportAs(format: string): Promise<string> {
    const target = project(files);
    return (await run(target.folder, ["--no-types", "--preset", "strict", "--format", format], false, plugin)).stdout;
  }

  test("sarif is valid by the schema of SARIF 2.1.0", async () => {
    expect(errorsIn(sarif, await reportAs("sarif"))).toBeNull();
  });

  test("gitlab is what GitLab documents for its Code Quality", async () => {
    expect(errorsIn(gitlab, await reportAs("gitlab"))).toBeNull();
  });

  test("junit is valid by the schema of what CI servers read", async () => {
    expect((await validate(await reportAs("junit"))).errors).toEqual([]);
  });

  test("github has commands on one line each, with the properties that GitHub documents", async () => {
    expect((await reportAs("github")).split("\n").slice(0, -1).filter((line) => !isCommand(line))).toEqual([]);
  });
});

describe("the checks fail where a report is wrong", () => {
  test.each([
    ["sarif", sarif, { version: "2.1.0", runs: [{ results: [] }] }],
    ["gitlab", gitlab, [{ description: "a", check_name: "b", fingerprint: "0".repeat(32), severity: "error", location: { path: "a.js", lines: { begin: 1 } } }]],
  ])("%s", (_, schema, report) => {
    expect(errorsIn(schema, JSON.stringify(report))).not.toBeNull();
  });

  test("junit", async () => {
    expect((await validate('<testsuites><testsuite name="a" tests="one" failures="0" errors="0"/></testsuites>')).valid).toBe(false);
  });

  test.each(["::error file=/a.js,line=1::A", "::error file=a.js,column=1::A", "error", "::error file=a.js,line=0::A"])("github: %s", (line) => {
    expect(isCommand(line)).toBe(false);
  });
});

function errorsIn(schema: object, report: string): unknown {
  const ajv = new Ajv({ allErrors: true, schemaId: "auto" }).addMetaSchema(draft4);
  const isValid = ajv.validate(schema, JSON.parse(report));
  return isValid === true ? null : ajv.errors;
}

function validate(report: string) {
  return validateXML({ xml: [{ fileName: "junit.xml", contents: report }], schema: [XSD] });
}

function isCommand(line: string): boolean {
  const [, properties = "", message = ""] = /^::(?:error|warning) ([^:]+)::(.+)$/u.exec(line) ?? [];
  const pairs = properties.split(",").map((property) => property.split("="));
  return message !== "" && pairs.every(([name = "", value = ""]) => PROPERTIES[name]?.test(value) === true);
}
