import type { Rule } from "../rule.ts";
import { forwardAbortSignal } from "./forward-abort-signal.ts";
import { noAsyncCallback } from "./no-async-callback.ts";
import { noBlockingCall } from "./no-blocking-call.ts";
import { noEmptyCatch } from "./no-empty-catch.ts";
import { noLateAwait } from "./no-late-await.ts";
import { noLeakedResource } from "./no-leaked-resource.ts";
import { noPromiseAsValue } from "./no-promise-as-value.ts";
import { noRaceAcrossAwait } from "./no-race-across-await.ts";
import { noSequentialAwait } from "./no-sequential-await.ts";
import { noUnawaitedPromise } from "./no-unawaited-promise.ts";
import { noUnhandledErrorEvent } from "./no-unhandled-error-event.ts";
import { returnAwaitInTry } from "./return-await-in-try.ts";

export const rules: Readonly<Record<string, Rule>> = {
  "forward-abort-signal": forwardAbortSignal,
  "no-async-callback": noAsyncCallback,
  "no-blocking-call": noBlockingCall,
  "no-empty-catch": noEmptyCatch,
  "no-late-await": noLateAwait,
  "no-leaked-resource": noLeakedResource,
  "no-promise-as-value": noPromiseAsValue,
  "no-race-across-await": noRaceAcrossAwait,
  "no-sequential-await": noSequentialAwait,
  "no-unawaited-promise": noUnawaitedPromise,
  "no-unhandled-error-event": noUnhandledErrorEvent,
  "return-await-in-try": returnAwaitInTry,
};
