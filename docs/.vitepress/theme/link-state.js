/** The state of the playground in the hash of its address, as `playground/state.mjs` writes it. */
const DEFAULTS = { language: "ts", types: false, preset: "recommended", rules: {} };

export async function hashOf(state) {
  const bytes = await through(new CompressionStream("deflate-raw"), new TextEncoder().encode(JSON.stringify(state)));
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Returns nothing for a hash that is none of ours. */
export async function stateOf(hash) {
  if (hash.length < 4) return undefined;
  try {
    const letters = atob(hash.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = await through(new DecompressionStream("deflate-raw"), Uint8Array.from(letters, (letter) => letter.charCodeAt(0)));
    const state = JSON.parse(new TextDecoder().decode(bytes));
    return typeof state.code === "string" ? { ...DEFAULTS, ...state } : undefined;
  } catch (error) {
    console.warn("The link has no code that can be read.", error);
    return undefined;
  }
}

async function through(stream, bytes) {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}
