import type ts from "typescript";

export interface TypeScriptError {
  code: number;
  text: string;
  line: number;
}

/** No one writes types in JavaScript: that one is implicitly `any` (TS7005 and those after it) says nothing there. */
const FIRST_IMPLICIT_ANY = 7005;
const LAST_IMPLICIT_ANY = 7053;

/** The same mistakes with "Did you mean …?", which TypeScript says ten times and then no more. */
const WITHOUT_ADVICE: ReadonlyMap<number, number> = new Map([[2551, 2339], [2552, 2304], [2561, 2353], [2724, 2305]]);

/** Returns what TypeScript finds wrong with a file; nothing for one that the program does not have. */
export function errorsIn(typescript: typeof ts, program: ts.Program, file: string): TypeScriptError[] {
  const source = program.getSourceFile(file);
  if (!source) return [];
  const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  const isJavaScript = /\.[cm]?jsx?$/.test(file);
  return found.filter(({ category, code }) => category === typescript.DiagnosticCategory.Error && !(isJavaScript && code >= FIRST_IMPLICIT_ANY && code <= LAST_IMPLICIT_ANY)).map((diagnostic) => ({
    code: WITHOUT_ADVICE.get(diagnostic.code) ?? diagnostic.code,
    text: typescript.flattenDiagnosticMessageText(diagnostic.messageText, " "),
    line: source.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line + 1,
  }));
}

/** Returns the errors whose code is there more often than before: texts and lines change without a new mistake. */
export function newErrorsIn(before: readonly TypeScriptError[], after: readonly TypeScriptError[]): TypeScriptError[] {
  const risen = after.filter(({ code }) => countOf(after, code) > countOf(before, code));
  const fresh = risen.filter(({ code, text }) => !before.some((error) => error.code === code && error.text === text));
  return fresh.length > 0 ? fresh : risen;
}

function countOf(errors: readonly TypeScriptError[], code: number): number {
  return errors.filter((error) => error.code === code).length;
}
