import type { Model } from "./model.ts";

const UNLESS_CALLBACK = { returns: "promise", unlessCallback: true } as const;

/** Mail. */
export const nodemailer: readonly Model[] = [
  {
    modules: ["nodemailer"],
    checked: "@types/nodemailer@8.0.2",
    is: "only in Node.js",
    apis: {
      createTestAccount: UNLESS_CALLBACK,
      "Transporter.{sendMail,verify}": UNLESS_CALLBACK,
      createTransport: { gives: "Transporter", emitsError: { what: "a pooled connection", fails: "fails", decidedBy: "libraries", onlyWithOption: "pool", connectsLater: true } },
    },
  },
];
