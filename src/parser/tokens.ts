import { KEYWORDS } from "./tables/token-words.ts";
import type { Lines, Location } from "./lines.ts";
import { Mark, type Marks } from "./marks.ts";

export interface Token {
  readonly type: string;
  readonly value: string;
  readonly range: [number, number];
  readonly loc: Location;
  readonly regex?: { readonly pattern: string; readonly flags: string };
}

type Span = readonly [number, number];

const TYPES: Readonly<Record<Mark, string>> = {
  [Mark.name]: "Identifier",
  [Mark.jsxName]: "JSXIdentifier",
  [Mark.privateName]: "PrivateIdentifier",
  [Mark.keyword]: "Keyword",
  [Mark.string]: "String",
  [Mark.number]: "Numeric",
  [Mark.regex]: "RegularExpression",
  [Mark.template]: "Template",
  [Mark.jsxText]: "JSXText",
  [Mark.angle]: "Punctuator",
};

const SPACE = /\s+/uy;
const WORD = /(?:[$_\p{ID_Start}]|\\u(?:[\da-f]{4}|\{[\da-f]+\}))(?:[$\u200C\u200D\p{ID_Continue}]|\\u(?:[\da-f]{4}|\{[\da-f]+\}))*/iuy;
const PUNCTUATOR = />>>=|\.\.\.|===|!==|\*\*=|<<=|>>=|>>>|&&=|\|\|=|\?\?=|=>|==|!=|<=|>=|&&|\|\||\?\?|\?\.(?!\d)|\+\+|--|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|<<|>>|\*\*|[\s\S]/uy;
const HASHBANG = /^#!.*/u;

/** Returns the tokens between the comments: the text tells words and signs, the tree's marks tell the rest. */
export function tokensOf(text: string, marks: Marks, comments: readonly Span[], lines: Lines): Token[] {
  const tokens: Token[] = [];
  let nextComment = 0;
  for (let offset = HASHBANG.exec(text)?.[0].length ?? 0; offset < text.length; ) {
    const comment = comments[nextComment];
    if (comment?.[0] === offset) {
      offset = comment[1];
      nextComment += 1;
      continue;
    }
    const mark = marks.at(offset);
    const end = mark === Mark.jsxText ? marks.endAt(offset) : endOf(SPACE, text, offset);
    if (end > offset && mark !== Mark.jsxText) {
      offset = end;
      continue;
    }
    const token = tokenAt(text, offset, mark, marks, lines);
    tokens.push(token);
    offset = token.range[1];
  }
  return tokens;
}

function tokenAt(text: string, start: number, mark: Mark | undefined, marks: Marks, lines: Lines): Token {
  const marked = mark === undefined ? 0 : marks.endAt(start);
  if (mark !== undefined && marked > 0) return token(TYPES[mark], text, start, marked, lines);
  const end = endOf(WORD, text, start);
  if (end === start) return token("Punctuator", text, start, endOf(PUNCTUATOR, text, start), lines);
  return token(mark === undefined ? wordType(text.slice(start, end)) : TYPES[mark], text, start, end, lines);
}

function wordType(word: string): string {
  if (KEYWORDS.has(word)) return "Keyword";
  if (word === "null") return "Null";
  return word === "true" || word === "false" ? "Boolean" : "Identifier";
}

function token(type: string, text: string, start: number, end: number, lines: Lines): Token {
  const value = text.slice(type === "PrivateIdentifier" ? start + 1 : start, end);
  const placed: Token = { type, value, range: [start, end], loc: lines.between(start, end) };
  if (type !== "RegularExpression") return placed;
  const slash = value.lastIndexOf("/");
  return { ...placed, regex: { flags: value.slice(slash + 1), pattern: value.slice(1, slash) } };
}

/** Returns where what the pattern finds at the offset ends; the offset itself if it finds nothing there. */
function endOf(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : offset;
}
