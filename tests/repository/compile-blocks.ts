import path from "node:path";
import ts from "typescript";
import { read, root } from "./checkout.ts";
import type { CodeBlock } from "./markdown.ts";

const FOLDER = path.join(root, "tests", "support", "typed");

export interface PlacedBlock extends CodeBlock {
  readonly page: string;
}

export interface Problem {
  readonly block: PlacedBlock;
  /** The page and the line in it. */
  readonly at: string;
  /** "TS2322 Type …" */
  readonly text: string;
}

/** What TypeScript says of each block as a module of its own, with the settings of the tests' typed project. Of JavaScript, only whether it parses. */
export function compile(blocks: readonly PlacedBlock[]): Problem[] {
  const texts = new Map(blocks.map((block, index) => [path.join(FOLDER, `block-${String(index)}.${block.language}`), block]));
  const options = optionsOfProject();
  const disk = ts.createCompilerHost(options, true);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (file) => texts.has(path.normalize(file)) || disk.fileExists(file),
    getSourceFile(file, version, ...others) {
      const block = texts.get(path.normalize(file));
      return block ? ts.createSourceFile(file, block.code, version, true) : disk.getSourceFile(file, version, ...others);
    },
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  return [...texts].flatMap(([file, block]) => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map((diagnostic) => problemOf(block, diagnostic));
  });
}

function problemOf(block: PlacedBlock, { code, messageText, start = 0 }: ts.Diagnostic): Problem {
  const line = block.line + block.code.slice(0, start).split("\n").length;
  return { block, at: `${block.page}:${String(line)}`, text: `TS${String(code)} ${ts.flattenDiagnosticMessageText(messageText, " ")}` };
}

function optionsOfProject(): ts.CompilerOptions {
  const { config } = ts.parseConfigFileTextToJson("tsconfig.json", read("tests/support/typed/tsconfig.json")) as { config: object };
  return ts.parseJsonConfigFileContent(config, ts.sys, FOLDER).options;
}
