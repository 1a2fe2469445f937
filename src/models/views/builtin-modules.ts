/** The modules of Node.js 20 to 24 that are imported with or without `node:`. */
const WITH_OR_WITHOUT_PREFIX = [
  "_http_agent _http_client _http_common _http_incoming _http_outgoing _http_server _stream_duplex _stream_passthrough",
  "_stream_readable _stream_transform _stream_wrap _stream_writable _tls_common _tls_wrap assert assert/strict async_hooks",
  "buffer child_process cluster console constants crypto dgram diagnostics_channel dns dns/promises domain events fs",
  "fs/promises http http2 https inspector inspector/promises module net os path path/posix path/win32 perf_hooks process",
  "punycode querystring readline readline/promises repl stream stream/consumers stream/promises stream/web string_decoder",
  "sys timers timers/promises tls trace_events tty url util util/types v8 vm wasi worker_threads zlib",
].flatMap((line) => line.split(" "));

const WITH_PREFIX_ONLY = ["node:sea", "node:sqlite", "node:test", "node:test/reporters"];

const builtinModules = new Set([...WITH_OR_WITHOUT_PREFIX.flatMap((name) => [name, `node:${name}`]), ...WITH_PREFIX_ONLY]);

/** Decides whether a module is one of Node.js itself, whatever runs the linter: `fs`, `node:test`. */
export function isBuiltin(module: string): boolean {
  return builtinModules.has(module);
}
