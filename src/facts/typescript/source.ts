import type { ParserServicesWithTypeInformation, TSESTree } from "@typescript-eslint/utils";
import type { SourceCode } from "../../ast/nodes.ts";
import { answerByChecker } from "../checker/answers.ts";
import type { TypedFile } from "../checker/typed-file.ts";
import type { Source } from "../facts.ts";

type NodeMap = Pick<WeakMap<object, TSESTree.Node>, "get">;

/** What TypeScript's checker knows, where the parser has run it; otherwise there is no such source. */
export function typescriptSource(sourceCode: SourceCode): Source | undefined {
  const services = sourceCode.parserServices;
  if (!services?.program) return undefined;
  const { program, esTreeNodeToTSNodeMap, tsNodeToESTreeNodeMap } = services as ParserServicesWithTypeInformation;
  const file: TypedFile = {
    program,
    nodeOf: (node) => esTreeNodeToTSNodeMap.get(node),
    startOf(node) {
      // Parentheses are no node of the tree: the node within them tells how far the script has been moved.
      const inTree = (tsNodeToESTreeNodeMap as NodeMap).get(node);
      return inTree && node.getStart() + inTree.range[0] - esTreeNodeToTSNodeMap.get(inTree).getStart();
    },
  };
  return { name: "typescript", typed: true, mentionsPromises: () => true, answer: (question) => answerByChecker(sourceCode, file, question) };
}
