import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** Payments. */
export const stripe: readonly Model[] = [
  {
    modules: ["stripe"],
    checked: "stripe@23.1.0",
    apis: {
      "{default,Stripe}.{charges,customers,invoices,paymentIntents,prices,products,refunds,subscriptions}.{create,list,retrieve,update}": PROMISE,
      "{default,Stripe}.checkout.sessions.{create,list,retrieve}": PROMISE,
    },
  },
];
