import * as typescriptParser from "@typescript-eslint/parser";
import type { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { parseForESLint } from "../../src/parser/index.ts";
import { filesIn, read } from "../repository/checkout.ts";
import { differencesBetween } from "./differences.mjs";

type Parser = Extract<Linter.Parser, { parseForESLint: unknown }>;

/** Code that is read alike, by the name of its file and what is special about it. */
const ALIKE: readonly (readonly [about: string, file: string, code: string])[] = [
  ["characters of two units", "case.ts", "const s = '😀ä'; /* 😀 */ foo(`😀${s}ä`, /😀/u); // 😀\nlet ä = 1; let 𠮷 = 2; ä + 𠮷;"],
  ["all ends of lines", "case.ts", "const a = 1;\r\n/* x\r\n y */\r\nconst b = `a\r\nb`;\u2028const c = 'x';\r\n"],
  ["names written by codes", "case.ts", "let \\u0061bc = 1; abc; let \\u{62}c = 2; class A { #\\u0061 = 1; m() { return this.#a; } }"],
  ["parentheses", "case.ts", "((a))(); (a, b); (await x).y; ((a as B) = c); (async () => {})(); type K = (new () => A)[]; type L = (A | B) & C;"],
  ["optional chains, and where they end", "case.ts", "(a?.b).c; (a?.b)!.c; a?.b!.c; a?.[0]?.(1); delete a?.b;"],
  ["a condition before a number", "case.ts", "x = a?.5:1;"],
  ["directives", "case.ts", "'use strict'; \"use \\x61\"; ('not'); function f() { 'use strict'; return 1 }"],
  ["numbers", "case.ts", "0x1F; 1_000; 0b1; 0o7; 1n; 0xFFn; 1e3; .5; 5.; 1..x; 10n ** 2n; -1n;"],
  ["regular expressions and divisions", "case.ts", "/[/]/g; a / b / c; /(?<y>\\d)/ysmigd; /[\\p{L}--[a]]/v; x = a++ / 2; if (a) /x/.y;"],
  ["decorators", "case.ts", "@a @b() export class A { @c() @d x = 1; @e accessor y; constructor(@f private g: B, @h i = 1) {} @j static k() {} declare l: 1; abstract; } @m export default class {}"],
  ["decorators of parameters", "case.ts", "class A { constructor(@m n: O, @p() q = 1, @a() b?: C, @d // e\n @f() {g}?: H, @i /* j */ [k]?: L, @r ...s) {} }"],
  ["elements", "case.tsx", "const x = <A<T> a='b' c={d} {...e} f-g=\"&amp;h\" i>t{/* c */}{j} &nbsp; <></><b.c.d/>\n  <k:l m:n='o'/><this.p/></A>; const y = <T,>(z: T) => z;"],
  ["members in an element, which are names of JSX", "case.tsx", "x = <a>{g.h(i.j)}{() => k.l[m]}</a>; y.z;"],
  ["entities", "case.tsx", "<a b='&lt;&#65;&#x42;&nope;&;&#x110000;' c=\"&copy;\">&reg; &#x1F600; & &AMP; {d}&zwj;</a>"],
  ["comments in elements", "case.tsx", "/** a */ function /* b */ c(/* d */) /* e */ { // f\n } <a /* g */ b /* h */ = /* i */ 'c' // j\n>{/* k */}{ // l\n }// not\n/* not */</a>;"],
  ["angles that are no operators", "case.ts", "let a: A<B<C<D>>> = x; let b: A<B>= c; f<A>>1; if (a < b || c > d) {} x = a<b>(c); new X<Y<Z>>(); type T<A = B<C>> = D; a = <B<C>>d; type U = `a${B<C>}d`; x = a as B<C<D>>; f<<T>(x: T) => void>(1);"],
  ["operators of angles", "case.ts", "a >>= b >> c >>> d >= e; a >>>= b << c; a <<= z! <= y;"],
  ["words that are names", "case.ts", "let async = 1, of = 2, get = 3, type = 4, as = 5; a.default; a.class; ({ if: 1, get a() { return 1 }, set b(c) {}, async *d() {}, static: 1, let: 2 }); class A { static async *x() {} static static() {} get() {} 'constructor'() {} static = 1; } label: for (;;) { continue label } for await (const x of y) {} function t() { new.target } import.meta; import('x'); using z = w; await using q = r; async x => x; x satisfies Y; true; false; null; undefined; debugger;"],
  ["`this` as a name", "case.ts", "class A { b = 1; c(d: typeof this.b, e: typeof this): this is A { return true } } function f(this: A) {}"],
  ["types", "case.ts", "type A = typeof import('x'); type B = import('y', { with: { 'resolution-mode': 'import' } }).C<D>; type K = { readonly [L in keyof M]?: N }; type O = { -readonly [P in Q as R]-?: S }; type Z = abstract new () => void; type AA = unique symbol; type AB = [a?: b, ...c: d[]]; type AE<in out T extends U = V> = T; let af: void | null | undefined | this; type D = (a) => asserts this is E; type F = A extends infer B extends C ? D : E; type M = | A | B; type N = `a`; type I = -1; type P = { (): a; new (): b; c(): d; get e(): f; set g(h) };"],
  ["declarations", "case.ts", "declare module 'x' { export = y; } import z = require('q'); export as namespace J; declare global { var y: any } enum AC { a = 1, 'b', c = 'd' } declare const enum AD {} abstract class AH { abstract ai: string; abstract aj(): void; abstract get ak(): 1; private readonly al!: 2; static { 1 } [x: string]: any; } namespace A.B.C { export const x = 1 }"],
  ["imports and exports", "case.ts", "import type { a } from 'b'; export type { c } from 'd'; import { type e as f } from 'g' with { type: 'json' }; export * as h from 'i'; export { f as 'string name', h as default }; export * from 'i'; import 'j'; import k, * as l from 'm'; import defer * as n from 'o'; import.defer('c');"],
  ["overloads", "case.ts", "function f(): void; function f(a?: 1) {} class A { m(): void; m(a?: 1) {} constructor(); constructor(a?: 1) {} } export default function g(): void; export default function g(a?: 1) {} declare function h(): 1;"],
  ["patterns", "case.ts", "({ a, b = 1 } = c); [d, ...e] = f; ({ ...g } = h); for ({ i } of j) {} for (k.l in m) {} try {} catch { } try {} catch ({ n }) {} (p = 1) => q; ([r]: s[]) => t; ({ u }: V = w) => x; function y({ z }: A = {}, ...b: C) {} let { a: { b: [c, , d = 1] }, ...e } = f;"],
  ["a declaration file", "case.d.ts", "declare const a: number; export const b; export function c(): void; declare namespace d { let e; } export default interface F {}"],
  ["CommonJS with a hashbang", "case.cjs", "#!/usr/bin/env node\n'use strict'; const x = require('x'); return;"],
  ["a script in a module's file", "case.js", "with (a) b; delete y; function f(a, a) {} arguments = 1; var await = 1;"],
  ["a module in a script's file", "case.cts", "import a from 'b'; export default await a;"],
  ["annotations in JavaScript", "case.js", "function f(a: string): number { return 1 } type X = 1; let y = x as Y; enum E {}"],
  ["comparisons in JavaScript", "case.js", "a < b > (c); f(a < b, c > (d)); x = a<b>c;"],
  ["elements in JavaScript", "case.mjs", "export const a = <b>{c}</b>;"],
  ["a component without an ending that is known", "case.vue", "const a = <T>b; let c: D;"],
  ["nothing", "case.ts", ""],
  ["a comment alone", "case.ts", "\n\n/* x */\n"],
  ["space around code", "case.ts", "  \n a;\n  "],
];

/** Code that is read in another way, with what differs. */
const DIFFERENT: readonly (readonly [about: string, file: string, code: string, differences: readonly string[]])[] = [
  ["an escape that is none, in a tagged template: the specification has no value for it", "case.ts", "a`\\u{110000}`;", ['TemplateElement.value.cooked: "\\\\u{110000}", here null']],
  ["type arguments in JavaScript that has annotations as well, which is read as TypeScript", "case.js", "let a: B; c < d > (e);", ["ExpressionStatement.expression: BinaryExpression, here CallExpression", "global scope: references to outside", "module scope: references"]],
];

/** Code that only one of the two parsers refuses. */
const REFUSED_HERE: readonly string[] = [
  "const a;",
  "let [a];",
  "function f() { await x; }",
  "class A { constructor<T>() {} }",
  "class A { constructor(): void {} }",
  "class A { private #a; }",
  "class A { declare accessor a; }",
  "class A { readonly accessor a; }",
  "interface A { [a: string, b: string]: c }",
  "interface A { [a?: string]: c }",
  "interface A { [a] }; interface B { [a: string] }",
  "interface A<const T> {}",
  "module 'a' {}",
  "declare module 'a' { declare let b }",
  "({ set a(b): void {} });",
  "function f(a?: b, c: d) {}",
];
const REFUSED_BY_TYPESCRIPT_ESLINT: readonly string[] = [
  "class {}",
  "abstract class A { abstract accessor a = 1 }",
  "enum A { ['b'] }",
  "for (let a = 1 of b) {}",
  "for (let a: B of c) {}",
  "declare async function a(): B",
];

const both = (file: string, code: string) => [typescriptParser, { parseForESLint }].map((parser) => parsedBy(parser as unknown as Parser, file, code));

function parsedBy(parser: Parser, filePath: string, code: string) {
  return parser.parseForESLint(code, { filePath, sourceType: /\.c[jt]s$/u.test(filePath) ? "script" : "module", suppressDeprecatedPropertyWarnings: true });
}

function differencesIn(file: string, code: string): string[] {
  const [theirs, ours] = both(file, code);
  if (!theirs || !ours) throw new Error("there are two parsers");
  return differencesBetween(theirs, ours).map(({ about }) => about);
}

describe("trees, tokens, comments and scopes are those of typescript-eslint's parser", () => {
  it.each(ALIKE)("%s (%s)", (_, file, code) => {
    expect(differencesIn(file, code)).toEqual([]);
  });

  it("sources of this repository", () => {
    const files = [...filesIn("src/rules", ".ts"), ...filesIn("docs/examples", ".ts"), ...filesIn("tests/parser", ".mjs")];
    const different = files.filter((file) => differencesIn(file, read(file)).length > 0);
    expect(different).toEqual([]);
  });
});

describe("what differs", () => {
  it.each(DIFFERENT)("%s (%s)", (_, file, code, differences) => {
    expect(differencesIn(file, code)).toEqual(differences);
  });

  it.each(REFUSED_HERE)("typescript-eslint's parser alone reads %s", (code) => {
    expect(() => parsedBy({ parseForESLint }, "case.ts", code)).toThrow();
    expect(() => parsedBy(typescriptParser as unknown as Parser, "case.ts", code)).not.toThrow();
  });

  it.each(REFUSED_BY_TYPESCRIPT_ESLINT)("the parser of this plugin alone reads %s", (code) => {
    expect(() => parsedBy({ parseForESLint }, "case.ts", code)).not.toThrow();
    expect(() => parsedBy(typescriptParser as unknown as Parser, "case.ts", code)).toThrow();
  });
});
