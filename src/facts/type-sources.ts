/** Who may be asked for types: all that are there, the parser's TypeScript, TypeScript 7 of the project, or nothing at all. */
export const TYPE_SOURCES = ["auto", "native", "off", "typescript"] as const;

export type TypeSource = (typeof TYPE_SOURCES)[number];
