import type { Model } from "./model.ts";

const PROMISE = { returns: "promise" } as const;

/** Tokens. */
export const jose: readonly Model[] = [
  {
    modules: ["jose"],
    checked: "jose@6.2.18",
    apis: {
      "{compactDecrypt,exportJWK,exportPKCS8,exportSPKI,generateKeyPair,importJWK,importPKCS8,importSPKI,importX509,jwtDecrypt,jwtVerify}": PROMISE,
      "SignJWT.sign": PROMISE,
      "EncryptJWT.encrypt": PROMISE,
      decodeJwt: { is: "probe" },
    },
  },
];
