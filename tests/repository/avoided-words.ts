/** Words to avoid everywhere, comments included: each has a better one of the field, or hides who does what. */
const EVERYWHERE: readonly RegExp[] = [
  /\b(?:no|any|some)body\b/iu,
  /\bwho(?:so)?ever\b/iu,
  /\bshall\b/iu,
  /\bmend(?:s|ed|ing)?\b/iu,
  /\btak(?:e|es|en|ing) (?:\w+ )?for(?! example)\b/iu,
  /\b(?:behind|in front of)\b/iu,
  /\bon the spot\b|\bwork(?:s|ed)? off\b|\bas good as\b|\bfor ever\b/iu,
];

/** Words to avoid in messages and pages: docs/contributing.md has those to write instead. */
const ON_PAGES: readonly RegExp[] = [
  ...EVERYWHERE,
  /\bstands?\b|\bstood\b|\bstanding\b/iu,
  /\bhand(?:s|ed|ing)? (?:\w+ )??(?:on|out|over|back)\b/iu,
  /(?:^|[.:;!?] |\n)What (?:is|was|are)\b/u,
  /\breturns? nothing\b/iu,
  /\bfinds? no handler\b/iu,
  /\b(?:is|are|be|been) (?:fulfilled|settled)\b/iu,
];

/** Returns the words of a message or a page that are to be avoided, as they are in it: `["nobody", "stands"]`. */
export function avoidedWordsIn(text: string): string[] {
  return wordsIn(text, ON_PAGES);
}

/** Returns the words to avoid of the comments in a source file, each with its line: `["3: nobody"]`. */
export function avoidedInComments(source: string): string[] {
  return source.split("\n").flatMap((line, index) => {
    const comment = /^\s*(?:\/?\*+|\/\/) (.*)|\s\/\/ (.*)/u.exec(line);
    const text = (comment?.[1] ?? comment?.[2] ?? "").replaceAll(/`[^`]*`/gu, "`…`");
    return wordsIn(text, EVERYWHERE).map((word) => `${String(index + 1)}: ${word}`);
  });
}

function wordsIn(text: string, words: readonly RegExp[]): string[] {
  return words.flatMap((word) => [...text.matchAll(new RegExp(word, `${word.flags}g`))].map(([found]) => found.trim()));
}
