import { componentLanguageOf, isReadable } from "../programs/components.ts";

interface Split {
  readable: string[];
  unread: string[];
  /** One line for each language whose parser is not installed. */
  notes: string[];
}

/** Takes out the components that no installed parser reads. */
export function splitByParser(files: readonly string[], cwd: string): Split {
  const unread = files.filter((file) => !isReadable(file, cwd));
  const languages = new Set(unread.map(componentLanguageOf));
  const notes = [...languages].flatMap((language) => {
    if (!language) return [];
    const count = unread.filter((file) => componentLanguageOf(file) === language).length;
    const counted = count === 1 ? `1 ${language.name} file is` : `${count} ${language.name} files are`;
    return [`${counted} left out: ${language.parser} is not installed; run: npm install --save-dev ${language.parser}`];
  });
  return { readable: files.filter((file) => !unread.includes(file)), unread, notes };
}
