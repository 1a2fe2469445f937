import { setImmediate } from "node:timers/promises";
import type { ESLint, Linter } from "eslint";
import type { Edits } from "../../programs/edits.ts";
import type { Failure } from "../failure.ts";
import { lintText } from "../lint.ts";
import { candidatesIn, keyed, type Candidate, type Keyed } from "./candidates.ts";
import { edited, type Document } from "./document.ts";
import type { IsWanted } from "./kinds.ts";
import { refusalByTypes, refusalElsewhere, refusalIn, type Refusal } from "./refusal.ts";

/** A suggestion that has been tried. */
export interface Attempt {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly kind: string;
  /** `undefined`: it has been applied. */
  readonly refusal: Refusal | undefined;
}

/** A report that is left, with the kind of its first suggestion. */
export interface LeftReport {
  readonly rule: string;
  readonly kind: string | undefined;
  /** Whether a comment beside it speaks of awaiting. */
  readonly hasRemark: boolean;
}

export interface FileOutcome {
  readonly attempts: readonly Attempt[];
  readonly left: readonly LeftReport[];
}

export interface WorkshopSettings {
  readonly cwd: string;
  readonly eslint: ESLint;
  readonly edits: Edits | undefined;
  readonly isWanted: IsWanted;
  /** Whether the report of a rule counts as left. */
  readonly isCounted: (ruleId: string | null) => boolean;
}

/** Tries suggestions on the files of one batch: one at a time, each on the text that those before it have left. */
export class Workshop {
  readonly #settings: WorkshopSettings;
  readonly #documents = new Map<string, Document>();
  readonly #messages = new Map<string, Linter.LintMessage[]>();

  constructor(settings: WorkshopSettings) {
    this.#settings = settings;
  }

  /** Lints a file as it is; to be done with all of them before the first is repaired. */
  async add(document: Document): Promise<Failure | undefined> {
    const found = await lintText(this.#settings.eslint, document.path, document.text);
    if ("reason" in found) return found;
    this.#documents.set(document.path, document);
    this.#messages.set(document.path, found.messages);
    return undefined;
  }

  /** Applies what can be applied to a file that has been added. */
  async repair(document: Document): Promise<FileOutcome> {
    const applied: Attempt[] = [];
    const refused = new Map<string, Attempt>();
    for (let next = this.#next(document, refused); next; next = this.#next(document, refused)) {
      const attempt = await this.#attempt(document, next);
      if (attempt.refusal) refused.set(next.key, attempt);
      else applied.push(attempt);
    }
    const reports = keyed(this.#messagesOf(document.path), document.text);
    const attempts = [...applied, ...reports.flatMap(({ key }) => refused.get(key) ?? [])];
    return { attempts, left: this.#leftAmong(reports.filter(({ key }) => !refused.has(key))) };
  }

  #next(document: Document, refused: ReadonlyMap<string, Attempt>): Candidate | undefined {
    const candidates = candidatesIn(this.#messagesOf(document.path), document.text, this.#settings.isWanted);
    return candidates.find(({ key }) => !refused.has(key));
  }

  async #attempt(document: Document, { kind, message, suggestion }: Candidate): Promise<Attempt> {
    const { column, line, ruleId } = message;
    const refusal = await this.#try(document, message, edited(document.text, suggestion.fix));
    // Weak references, by which the rules keep files and programs, hold them until the running job ends.
    await setImmediate();
    return { file: document.path, line, column, rule: nameOf(ruleId), kind, refusal };
  }

  async #try(document: Document, target: Linter.LintMessage, text: string): Promise<Refusal | undefined> {
    const { edits, eslint } = this.#settings;
    edits?.begin();
    const found = await lintText(eslint, document.path, text);
    const lintedAgain = new Map<string, Linter.LintMessage[]>();
    const refusal = "reason" in found ? { reason: "failed" as const, details: found.reason } : await this.#check(document.path, target, found.messages, lintedAgain);
    if (refusal || "reason" in found) {
      edits?.takeBack();
      return refusal;
    }
    document.text = text;
    this.#messages.set(document.path, found.messages);
    for (const [file, messages] of lintedAgain) this.#messages.set(file, messages);
    return undefined;
  }

  /** What is cheap to find goes first. */
  async #check(file: string, target: Linter.LintMessage, after: readonly Linter.LintMessage[], lintedAgain: Map<string, Linter.LintMessage[]>): Promise<Refusal | undefined> {
    const { cwd, edits, eslint } = this.#settings;
    const refusal = refusalIn(this.#messagesOf(file), after, target);
    if (refusal || !edits) return refusal;
    const result = edits.resultOf(file);
    const byTypes = refusalByTypes(result, file, cwd);
    if (byTypes) return byTypes;
    for (const dependent of result.dependents) {
      const document = this.#documents.get(dependent);
      if (!document) continue;
      const found = await lintText(eslint, dependent, document.text);
      if ("reason" in found) return { reason: "failed", details: found.reason };
      const elsewhere = refusalElsewhere(dependent, cwd, this.#messagesOf(dependent), found.messages);
      if (elsewhere) return elsewhere;
      lintedAgain.set(dependent, found.messages);
    }
    return undefined;
  }

  #leftAmong(reports: readonly Keyed[]): LeftReport[] {
    const counted = reports.filter(({ message: { fatal, ruleId } }) => fatal || this.#settings.isCounted(ruleId));
    return counted.map(({ hasRemark, message: { ruleId, suggestions } }) => ({ rule: nameOf(ruleId), kind: suggestions?.[0]?.messageId, hasRemark }));
  }

  #messagesOf(file: string): Linter.LintMessage[] {
    return this.#messages.get(file) ?? [];
  }
}

function nameOf(ruleId: string | null): string {
  return ruleId?.replace(/^.*\//, "") ?? "syntax";
}
