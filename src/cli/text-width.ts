/** Characters that take two columns of a terminal: those of Chinese, Japanese and Korean, and emoji. */
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFF}]|\p{Emoji_Presentation}/u;

/** Characters that take none: accents of the one before, joiners, variants. */
const NARROW = /^[\p{Mn}\p{Me}\u200B-\u200D\uFE00-\uFE0F]$/u;

/** What would move the cursor, change colours or reverse the order of what is shown. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Returns the text without anything that a terminal would obey: `a\u001B[2J` is `a�[2J`. */
export function printable(text: string): string {
  return text.replaceAll(UNPRINTABLE, "\uFFFD");
}

/** What the command itself writes for a terminal: colours and links. */
const ESCAPES = /\u001B\[\d+m|\u001B\]8;;[^\u001B]*\u001B\\/gu;

/** Returns how many columns of a terminal the text takes: 4 for `日本`. Colours and links take none. */
export function widthOf(text: string): number {
  return Array.from(text.replaceAll(ESCAPES, "")).reduce((sum, character) => sum + widthOfCharacter(character), 0);
}

/** Breaks the text at spaces, so that each line fits into the width: a longer word has a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line === "" ? lines : [...lines, line];
}

function widthOfCharacter(character: string): number {
  if (NARROW.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
