import type { TSESTree } from "@typescript-eslint/utils";
import { isTypeScript } from "../ast/language.ts";
import type { Expression, Node } from "../ast/nodes.ts";
import { variableAt } from "../ast/references.ts";
import { rootOfChain } from "../ast/words.ts";
import { replaceJump, writeBeforeJump, writeInClause, writeReasonInClause, type StatementFor } from "../fixes/caught-error.ts";
import { isPlatformName } from "../fixes/free-name.ts";
import { removeHandler, writeInHandler, writeReasonInHandler } from "../fixes/rejection-handler.ts";
import { choice, createRule, flag, text, type OptionValues, type RuleContext, type Suggestion } from "../rule.ts";
import { isValueDropped } from "../semantics/handling/dropped-value.ts";
import { excusesOfClause, excusesOfHandler } from "../semantics/swallowing/excuses.ts";
import { lastResortOf } from "../semantics/execution/last-resort.ts";
import { chainLinkOf, rejectionHandlerOf } from "../semantics/promises/promise-chain.ts";
import { isHandlerExplained } from "../semantics/swallowing/swallow-reason.ts";
import { isEmptyHandler, swallowOf, type Swallow } from "../semantics/swallowing/swallow.ts";

const options = {
  reason: choice(["meaningful", "any", "none"], "meaningful", "Allow empty handlers with a comment that says why, with any comment, or never."),
  defaults: choice(["allow", "report"], "allow", "Allow or report `catch` clauses that only jump or return a constant: `catch { return null; }`."),
  allowProbes: flag(true, "Allow probes that fail without a trace: `JSON.parse(text)`, `import()`, a feature test, a wait with a `timeout`."),
  allowCleanup: flag(true, "Allow clean-up that fails without a trace: `close()`, `unlink(file)`, `rollback()`."),
  logger: text("console.error", "Call this function with the error in the suggestion to log."),
};

type Situation = "emptyCatch" | "emptyHandler" | "emptyLastResort" | "onlyDefault";
type MessageId = Situation | "logError" | "removeHandler" | "rethrowError" | "writeReason";
type Context = RuleContext<OptionValues<typeof options>, MessageId>;

const rethrow: StatementFor = (error) => `throw ${error};`;

export const noEmptyCatch = createRule({
  name: "no-empty-catch",
  meta: {
    type: "problem",
    docs: {
      description: "disallow handlers that swallow an error without a trace",
      pitfall: "handling-errors",
      presets: { recommended: { reason: "any" }, strict: { defaults: "report" } },
    },
    hasSuggestions: true,
    messages: {
      emptyCatch: "Errors of this `try` are discarded. Handle, log or rethrow them, or say in a comment why not.",
      onlyDefault: "Errors of this `try` become ordinary results. Log or rethrow them, or say in a comment why not.",
      emptyHandler: "Rejections of this promise are discarded. Handle or log them, or say in a comment why not.",
      emptyLastResort: "This `{{event}}` handler discards errors, and the program continues in an unknown state. Log the error, and end the program.",
      logError: "Log the error with `{{logger}}`.",
      rethrowError: "Rethrow the error.",
      removeHandler: "Remove the handler.",
      writeReason: "Write the reason in a comment.",
    },
  },
  options,
  create(context) {
    return {
      CatchClause: (node) => checkClause(context, node),
      CallExpression(node) {
        checkChain(context, node);
        checkLastResort(context, node);
      },
      AssignmentExpression: (node) => checkLastResort(context, node),
    };
  },
});

function checkClause(context: Context, clause: TSESTree.CatchClause): void {
  const { facts, options } = context;
  const swallow = swallowOf(facts, clause);
  if (!swallow || (swallow === "default" && options.defaults === "allow")) return;
  if (context.isExcused(clause, excusesOfClause, { facts, clause, policy: options })) return;
  const messageId = swallow === "empty" ? "emptyCatch" : "onlyDefault";
  context.report({ node: clause, messageId, suggest: repairsOfClause(context, clause, swallow) });
}

function checkChain(context: Context, node: TSESTree.CallExpression): void {
  const { facts, options } = context;
  const link = chainLinkOf(node);
  const handler = link && rejectionHandlerOf(link);
  if (!handler || !isValueDropped(facts, node) || !isEmptyHandler(facts, handler)) return;
  if (context.isExcused(node, excusesOfHandler, { facts, promise: link.receiver, handler, call: node, policy: options })) return;
  context.report({ node: handler, messageId: "emptyHandler", suggest: repairsOfHandler(context, node, handler, typeOfError(context, link.receiver)) });
}

function checkLastResort(context: Context, node: TSESTree.AssignmentExpression | TSESTree.CallExpression): void {
  const { facts, options } = context;
  const found = lastResortOf(facts, node);
  if (!found || !isEmptyHandler(facts, found.handler) || isHandlerExplained(facts, found.handler, node, options.reason)) return;
  const { event, handler } = found;
  const suggest = [logInHandler(context, handler), explaining(context, writeReasonInHandler(context.sourceCode, handler))];
  context.report({ node: handler, messageId: "emptyLastResort", data: { event }, suggest });
}

type Repairs = (Suggestion<MessageId> | undefined)[];

function repairsOfClause(context: Context, clause: TSESTree.CatchClause, swallow: Swallow): Repairs {
  const { sourceCode } = context;
  const [log, fix] =
    swallow === "empty"
      ? [writeInClause(sourceCode, clause, logCall(context)), writeInClause(sourceCode, clause, rethrow)]
      : [writeBeforeJump(sourceCode, clause, logCall(context)), replaceJump(sourceCode, clause, rethrow)];
  return [logging(context, clause.body, log), fix && { messageId: "rethrowError", fix }, explaining(context, writeReasonInClause(sourceCode, clause))];
}

/** The handler of what is of type `any` is not told the type of its parameter. Of names that are declared nowhere it is not known what they are. */
function typeOfError({ facts, file, sourceCode }: Context, promise: Expression): string {
  const isAny = variableAt(sourceCode, rootOfChain(promise)) !== undefined && facts.hasType(promise) === "no";
  return isAny && isTypeScript(sourceCode, file) ? ": unknown" : "";
}

function repairsOfHandler(context: Context, call: TSESTree.CallExpression, handler: Expression, type: string): Repairs {
  const { sourceCode } = context;
  const throwing = writeInHandler(sourceCode, handler, rethrow, type);
  const removing = removeHandler(sourceCode, call, handler);
  return [
    logInHandler(context, handler, type),
    throwing && { messageId: "rethrowError", fix: throwing },
    removing && { messageId: "removeHandler", fix: removing },
    explaining(context, writeReasonInHandler(context.sourceCode, handler)),
  ];
}

function logInHandler(context: Context, handler: Expression, type = ""): Suggestion<MessageId> | undefined {
  return logging(context, handler, writeInHandler(context.sourceCode, handler, logCall(context), type));
}

function logging({ options, sourceCode }: Context, place: Node, fix: Suggestion<MessageId>["fix"] | undefined): Suggestion<MessageId> | undefined {
  const [name] = options.logger.split(".");
  // The error has that name, or the file has a `console` of its own.
  if (name === "error" || (name === "console" && !isPlatformName(sourceCode, place, name))) return undefined;
  return fix && { messageId: "logError", data: { logger: options.logger }, fix };
}

function logCall({ options }: Context): StatementFor {
  return (error) => `${options.logger}(${error});`;
}

function explaining({ options }: Context, fix: Suggestion<MessageId>["fix"]): Suggestion<MessageId> | undefined {
  return options.reason === "none" ? undefined : { messageId: "writeReason", fix };
}
