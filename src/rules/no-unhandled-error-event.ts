import { isFunction, outermost, type Expression } from "../ast/nodes.ts";
import { shortText } from "../ast/text.ts";
import { addListener, addListenerBefore } from "../fixes/add-listener.ts";
import { freeName, isPlatformName } from "../fixes/free-name.ts";
import { pipesToPipeline } from "../fixes/pipeline.ts";
import { testFiles } from "../models/views/event-loop-callbacks.ts";
import { createRule, flag, list, names, text, type OptionValues, type RuleContext, type Suggestion } from "../rule.ts";
import { asyncNeededAt } from "../semantics/awaiting/await-place.ts";
import { isCall, type CallNode } from "../semantics/calls/call.ts";
import { errorSourcesOf, mentionsEmitters, type ErrorSource } from "../semantics/emitters/error-sources.ts";
import { consequenceOf, rejectAround, spokenFailure, unhandledErrorsOf, type UnhandledError } from "../semantics/emitters/unhandled-error.ts";
import { isTestFile } from "../semantics/execution/test-callback.ts";

const options = {
  allowIn: list("Allow everything in the files of these globs, for example `scripts/**`."),
  emitters: names("Report what these functions and classes return as well: by name, as `module#export`, or as `{ module, name }`; `*` matches any characters."),
  libraries: flag(true, "Check connections, queues and watchers of amqplib, BullMQ, chokidar, MQTT.js and Nodemailer."),
  logger: text("console.error", "Call this function with the error in the suggestion to log."),
  servers: flag(false, "Check servers, which emit `error` if their port is in use."),
  tests: flag(false, "Check files of tests."),
};

type MessageId = UnhandledError["how"] | "logError" | "rejectPromise" | "usePipeline";
type Context = RuleContext<OptionValues<typeof options>, MessageId>;

export const noUnhandledErrorEvent = createRule({
  name: "no-unhandled-error-event",
  meta: {
    type: "problem",
    docs: {
      description: "disallow child processes, streams, sockets and other emitters without an `error` listener",
      pitfall: "handling-errors",
      presets: { recommended: { allowIn: ["**/{scripts,tools}/**"] }, strict: { servers: true } },
    },
    hasSuggestions: true,
    messages: {
      unhandled: '`{{name}}` has no `error` listener: if {{failure}}, {{consequence}}. Add `.on("error", …)`.',
      piped: '`{{name}}` has no `error` listener, and `pipe` forwards no errors: if {{failure}}, {{consequence}}. Use `pipeline`.',
      late: "`{{name}}` has no `error` listener before an `await`: if {{failure}}, {{consequence}}. Add the listener earlier.",
      logError: "Log the error with `{{logger}}`.",
      rejectPromise: "Reject the promise with the error.",
      usePipeline: "Use `await pipeline(…)`.",
    },
  },
  options,
  create(context) {
    const { facts, options, sourceCode } = context;
    if (!mentionsEmitters(sourceCode, options) || context.isFileIn(options.allowIn)) return {};
    if (!options.tests && (context.isFileIn(testFiles) || isTestFile(facts))) return {};
    const check = (node: CallNode): void => checkCall(context, node);
    return { CallExpression: check, NewExpression: check };
  },
});

function checkCall(context: Context, call: CallNode): void {
  const { facts, options } = context;
  for (const source of errorSourcesOf(facts, call, options)) {
    for (const found of unhandledErrorsOf(facts, source)) {
      const data = { name: nameOf(context, found.node), failure: spokenFailure(found), consequence: consequenceOf(facts, found) };
      context.report({ node: found.node, messageId: found.how, data, suggest: repairsOf(context, found, source) });
    }
  }
}

/** `child` for `const child = spawn("git")`. */
function nameOf({ sourceCode }: Context, emitter: Expression): string {
  if (emitter.type === "Identifier") return emitter.name;
  const { parent } = outermost(emitter);
  if (parent?.type === "VariableDeclarator" && parent.id.type === "Identifier") return parent.id.name;
  return shortText(sourceCode, parent?.type === "AssignmentExpression" ? parent.left : emitter).replaceAll(" .", ".");
}

type Repair = Suggestion<MessageId> | undefined;

function repairsOf(context: Context, { how, node, pipe }: UnhandledError, source: ErrorSource): Repair[] {
  if (how === "late") return [];
  const add = (listener: string): Suggestion<MessageId>["fix"] | undefined => {
    return isCall(node) || isParameter(node) ? addListener(context.sourceCode, node, listener) : addListenerBefore(context.sourceCode, node, listener, source.node);
  };
  return [pipe && usePipeline(context, pipe), rejecting(context, node, add) ?? logging(context, node, add)];
}

function isParameter({ parent }: Expression): boolean {
  return isFunction(parent);
}

type Add = (listener: string) => Suggestion<MessageId>["fix"] | undefined;

function usePipeline({ facts, sourceCode }: Context, pipe: CallNode): Repair {
  const fix = asyncNeededAt(facts, pipe) === "nothing" ? pipesToPipeline(sourceCode, pipe) : undefined;
  return fix && { messageId: "usePipeline", fix };
}

function rejecting({ facts }: Context, node: Expression, add: Add): Repair {
  const reject = rejectAround(facts, node);
  const fix = reject === undefined ? undefined : add(reject);
  return fix && { messageId: "rejectPromise", fix };
}

function logging({ options: { logger }, sourceCode }: Context, node: Expression, add: Add): Repair {
  const [root] = logger.split(".");
  if (root === "console" && !isPlatformName(sourceCode, node, root)) return undefined;
  const error = freeName(sourceCode, node, "error");
  const fix = error === root ? undefined : add(`(${error}) => { ${logger}(${error}); }`);
  return fix && { messageId: "logError", data: { logger }, fix };
}
