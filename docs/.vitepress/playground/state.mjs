/** The state of the playground in a link: JSON, deflated, in letters that an address may have. Read by pages, and made by both. */
import { deflateRawSync, inflateRawSync } from "node:zlib";

export function hashOf(state) {
  return deflateRawSync(JSON.stringify(state), { level: 9 }).toString("base64url");
}

export function stateOf(hash) {
  return JSON.parse(inflateRawSync(Buffer.from(hash, "base64url")).toString());
}
