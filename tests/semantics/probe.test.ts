import type { TSESTree } from "@typescript-eslint/utils";
import { isProbeBlock, isProbePromise } from "../../src/semantics/probe.ts";
import { askAll } from "../support/question-table.ts";

askAll("isProbeBlock", (facts, node) => isProbeBlock(facts, node as TSESTree.Node as TSESTree.BlockStatement), [
  { name: "JSON.parse", code: "let a; try «{ a = JSON.parse(b); }» catch {}", answer: true },
  { name: "of something prepared", code: "let a; try «{ a = JSON.parse(decode(b).trim()); }» catch {}", answer: true },
  { name: "of something waited for", code: "let a; try «{ a = JSON.parse(await b.text()); }» catch {}", answer: false },
  { name: "of a file", code: 'import fs from "fs"; let a; try «{ a = JSON.parse(fs.readFileSync(b)); }» catch {}', answer: false },
  { name: "with work behind it", code: "try «{ use(JSON.parse(b)); }» catch {}", answer: false },
  { name: "with the answer recorded", code: "try «{ found.push(JSON.parse(b)); }» catch {}", answer: true },
  { name: "a record without a probe", code: "try «{ found.push(b); }» catch {}", answer: false },
  { name: "new URL", code: "try «{ new URL(b); }» catch {}", answer: true },
  { name: "require", code: "let a; try «{ a = require('b'); }» catch {}", answer: true },
  { name: "require.resolve", code: "let a; try «{ a = require.resolve('b'); }» catch {}", answer: true },
  { name: "a made require", code: 'import { createRequire } from "module"; const r = createRequire(u); try «{ r.resolve("b"); }» catch {}', answer: true },
  { name: "import.meta.resolve", code: "try «{ import.meta.resolve('b'); }» catch {}", answer: true },
  { name: "import", code: "let a; try «{ a = await import('b'); }» catch {}", answer: true },
  { name: "import and a call", code: "try «{ (await import('b')).start(); }» catch {}", answer: false },
  { name: "access", code: 'import { access } from "fs/promises"; try «{ await access(b); }» catch {}', answer: true },
  { name: "stat, promisified", code: "const stat = promisify(fs.stat); try «{ (await stat(b)).isFile(); }» catch {}", answer: true },
  { name: "parsing by name", code: "let a; try «{ a = parseEvent(b); }» catch {}", answer: true },
  { name: "parsing that is waited for", code: "let a; try «{ a = await parseUpload(b); }» catch {}", answer: false },
  { name: "the body of a response", code: "let a; try «{ a = (await b.json()).c; }» catch {}", answer: true },
  { name: "a response in JSON", code: "try «{ b.json(c); }» catch {}", answer: false },
  { name: "nothing but members", code: "let a; try «{ a = b.c.d; }» catch {}", answer: true },
  { name: "a promise", code: "try «{ await b; }» catch {}", answer: false },
  { name: "a throw", code: "try «{ if (a) throw new Error(); }» catch {}", answer: false },
  { name: "an answer at the end", code: "function f() { try «{ a(); return true; }» catch {} }", answer: true },
  { name: "an answer in an if", code: "async function f() { try «{ if (await a()) { return true; } }» catch {} }", answer: true },
  { name: "a flag at the end", code: "let ok = false; try «{ a(); ok = true; }» catch {}", answer: true },
  { name: "a field at the end", code: "try «{ a(); b.ok = true; }» catch {}", answer: false },
  { name: "another value", code: "function f() { try «{ return a(); }» catch {} }", answer: false },
  { name: "nothing", code: "try «{}» catch {}", answer: false },
]);

askAll("isProbePromise", isProbePromise, [
  { name: "import", code: "«import('b')».catch(noop)", answer: true },
  { name: "access", code: 'import fs from "fs/promises"; «fs.access(b)».catch(noop)', answer: true },
  { name: "parsing by name", code: "«parseUpload(b)».catch(noop)", answer: false },
  { name: "something else", code: "«load()».catch(noop)", answer: false },
  { name: "a variable", code: "const p = load(); «p».catch(noop)", answer: false },
  { name: "a probe with work behind it", code: "«import('b').then(use)».catch(noop)", answer: false },
]);
