/**
 * Words that messages and pages do without: each has a better one of the field, or hides who does what.
 * docs/contributing.md has the words to write instead.
 */
const AVOIDED: readonly RegExp[] = [
  /\b(?:no|any|some)body\b/iu,
  /\bwho(?:so)?ever\b/iu,
  /\bstands?\b|\bstood\b|\bstanding\b/iu,
  /\bshall\b/iu,
  /\bmend(?:s|ed|ing)?\b/iu,
  /\btak(?:e|es|en|ing) (?:\w+ )?for(?! example)\b/iu,
  /\bhand(?:s|ed|ing)? (?:\w+ )??(?:on|out|over|back)\b/iu,
  /\b(?:behind|in front of)\b/iu,
  /\bon the spot\b|\bwork(?:s|ed)? off\b|\bas good as\b|\bfor ever\b/iu,
  /(?:^|[.:;!?] |\n)What (?:is|was|are)\b/u,
  /\breturns? nothing\b/iu,
  /\bfinds? no handler\b/iu,
  /\b(?:is|are|be|been) (?:fulfilled|settled)\b/iu,
];

/** Returns the avoided words of a text, as they are in it: `["nobody", "shall"]`. */
export function avoidedWordsIn(text: string): string[] {
  return AVOIDED.flatMap((word) => [...text.matchAll(new RegExp(word, `${word.flags}g`))].map(([found]) => found.trim()));
}
