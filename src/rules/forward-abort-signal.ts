import type { TSESTree } from "@typescript-eslint/utils";
import { shortText } from "../ast/text.ts";
import { addArgument, addProperty, objectWith, propertyFrom } from "../fixes/pass-signal.ts";
import { createRule, flag, names, type Cause, type OptionValues, type RuleContext, type Suggestion } from "../rule.ts";
import { nameOfCallee } from "../semantics/calls/named-by-user.ts";
import { startsOwnProcess } from "../semantics/cancellation/child-process.ts";
import { deadlineOf, mayTakeSignal, type SignalSlot } from "../semantics/cancellation/signal-slot.ts";
import { mayHaveSignals, nameAt, type SignalSource } from "../semantics/cancellation/signal-source.ts";
import { excusesOfForwarding, missingSignal, otherCallWith, signalFor } from "../semantics/cancellation/unforwarded.ts";
import { idleAbortOf } from "../semantics/cancellation/unused-controller.ts";

const options = {
  combine: flag(false, "Report a deadline that is passed in place of the signal: `{ signal: AbortSignal.timeout(2_000) }`."),
  fields: flag(false, "Check signals in fields of a class: `this.signal`."),
  ignore: names("Allow these calls to run on: by name, as `module#export`, or as `{ module, name }`; `*` matches any characters."),
  ignoreUnused: flag(false, "Allow a function to ignore a signal whose name begins with `_`."),
  listeners: flag(false, "Check `addEventListener`, whose `signal` removes the listener."),
  tests: flag(false, "Check code of tests."),
};

type MessageId = "child" | "deadline" | "forgotten" | "idleController" | "passSignal" | "unforwarded";
type Context = RuleContext<OptionValues<typeof options>, MessageId>;

export const forwardAbortSignal = createRule({
  name: "forward-abort-signal",
  meta: {
    type: "problem",
    docs: {
      description: "require an `AbortSignal` in scope to be passed to the calls that take one",
      pitfall: "managing-resources",
      presets: { strict: {} },
    },
    hasSuggestions: true,
    messages: {
      unforwarded: "`{{code}}` runs on after an abort of `{{signal}}`. Pass `{{pass}}`.",
      forgotten: "`{{code}}` runs on after an abort of `{{signal}}`, unlike `{{other}}`. Pass `{{pass}}`.",
      child: "The process of `{{code}}` runs on after an abort of `{{signal}}`. Pass `{{pass}}`.",
      deadline: "`{{code}}` runs on after an abort of `{{signal}}`, until its deadline. Use `AbortSignal.any`.",
      idleController: "`{{code}}` aborts nothing: no call gets `{{signal}}`. Pass it.",
      passSignal: "Pass `{{signal}}`.",
    },
  },
  options,
  create(context) {
    if (!mayHaveSignals(context.facts)) return {};
    return {
      CallExpression: (node) => checkCall(context, node),
      NewExpression: (node) => checkController(context, node),
    };
  },
});

function checkController(context: Context, node: TSESTree.NewExpression): void {
  const abort = idleAbortOf(context.facts, node);
  if (!abort) return;
  const code = shortText(context.sourceCode, abort);
  context.report({ node: abort, messageId: "idleController", data: { code, signal: code.replace(/\??\.abort\(.*/su, ".signal") } });
}

function checkCall(context: Context, call: TSESTree.CallExpression): void {
  const { facts, options, sourceCode } = context;
  const source = signalFor(facts, call, options);
  if (!source || context.isExcused(call, excusesOfForwarding, { facts, call, source, policy: options })) return;
  if (options.combine && deadlineOf(facts, call)) {
    context.report({ node: call, messageId: "deadline", data: { code: shortText(sourceCode, call), signal: source.text } });
    return;
  }
  const slot = missingSignal(facts, call, source);
  if (slot) report(context, call, source, slot);
}

function report(context: Context, call: TSESTree.CallExpression, source: SignalSource, slot: SignalSlot): void {
  const { facts, sourceCode } = context;
  const other = otherCallWith(facts, source, call);
  const signal = nameAt(facts, source, call);
  const pass = slot.parameter.member === undefined ? signal : propertyFrom(slot.parameter.member, signal);
  const messageId = startsOwnProcess(facts, call) ? "child" : other ? "forgotten" : "unforwarded";
  const data = { code: shortText(sourceCode, call), signal, pass, other: other ? shortText(sourceCode, other) : "" };
  context.report({ node: call, messageId, data, cause: causeOf(call), suggest: [passing(context, call, source, slot, signal)] });
}

function causeOf(call: TSESTree.CallExpression): Cause | undefined {
  const what = nameOfCallee(call);
  return what === undefined ? undefined : { what: `${what}(…)`, option: `ignore: ["${what}"]`, when: "may run on" };
}

function passing({ facts, sourceCode }: Context, call: TSESTree.CallExpression, source: SignalSource, { literal, parameter }: SignalSlot, signal: string): Suggestion<MessageId> | undefined {
  if (!mayTakeSignal(facts, call, source, { literal, parameter })) return undefined;
  const { at, member } = parameter;
  const fix = literal && member !== undefined
    ? addProperty(sourceCode, literal, member, signal)
    : addArgument(sourceCode, call, at, member === undefined ? signal : objectWith(member, signal));
  return { messageId: "passSignal", data: { signal }, fix };
}
