import type { Batch } from "../batches.ts";
import type { Failure } from "../failure.ts";
import { eslintFor, type LintSettings } from "../lint.ts";
import type { Progress } from "../progress.ts";
import { readDocument, writeDocument, type Document } from "./document.ts";
import { Workshop, type Attempt, type LeftReport, type WorkshopSettings } from "./workshop.ts";

/** What has become of all suggestions and reports. */
export interface RepairOutcome {
  readonly applied: readonly Attempt[];
  /** What failed in the last round, in which all that was left was tried once more. */
  readonly refused: readonly Attempt[];
  readonly left: readonly LeftReport[];
  readonly documents: readonly Document[];
  readonly failures: readonly Failure[];
  /** Files whose edits no TypeScript has checked. */
  readonly unchecked: number;
  /** Whether another run would find nothing to apply. */
  readonly isDone: boolean;
}

export interface RoundSettings extends Pick<WorkshopSettings, "cwd" | "isCounted" | "isWanted"> {
  readonly lint: LintSettings;
  /** Whether files are written. */
  readonly writes: boolean;
}

/** An edit may make another one possible in a file that has been left: each round but the last applies something. */
const MOST_ROUNDS = 10;

interface Round {
  applied: Attempt[];
  refused: Attempt[];
  left: LeftReport[];
  unchecked: Set<string>;
}

/** Repairs the files of all batches until a round finds nothing to apply. */
export async function repairInRounds(batches: readonly Batch[], settings: RoundSettings, progress: Progress): Promise<RepairOutcome> {
  const documents = new Map<string, Document>();
  const failures = new Map<string, Failure>();
  const applied: Attempt[] = [];
  const unchecked = new Set<string>();
  let round: Round;
  let rounds = 0;
  do {
    round = { applied: [], refused: [], left: [], unchecked };
    for (const batch of batches) await repairBatch(batch, settings, { documents, failures, round, progress });
    applied.push(...round.applied);
    rounds += 1;
  } while (round.applied.length > 0 && rounds < MOST_ROUNDS);
  const isDone = round.applied.length === 0;
  return { applied, refused: round.refused, left: round.left, documents: [...documents.values()], failures: [...failures.values()], unchecked: unchecked.size, isDone };
}

interface State {
  documents: Map<string, Document>;
  failures: Map<string, Failure>;
  round: Round;
  progress: Progress;
}

async function repairBatch(batch: Batch, settings: RoundSettings, state: State): Promise<void> {
  const { documents, failures, progress, round } = state;
  const { edits, languages, release } = batch.open({ checkJs: true, texts: changedTexts(documents) });
  const workshop = new Workshop({ ...settings, eslint: eslintFor(languages, settings.lint), edits });
  const added: Document[] = [];
  for (const [index, file] of batch.files.entries()) {
    progress.show(`${index}/${batch.files.length} files linted, ${batch.label}`);
    const document = await documentOf(file, state);
    const failure = document && (await workshop.add(document));
    if (failure) failures.set(file, failure);
    else if (document) added.push(document);
  }
  for (const [index, document] of added.entries()) {
    progress.show(`${index}/${added.length} files repaired, ${batch.label}`);
    await repairFile(workshop, document, settings.writes, state);
    if (!edits) round.unchecked.add(document.path);
  }
  release();
}

async function repairFile(workshop: Workshop, document: Document, writes: boolean, { failures, round }: State): Promise<void> {
  const { attempts, left } = await workshop.repair(document);
  const applied = attempts.filter(({ refusal }) => !refusal);
  const failure = writes && applied.length > 0 ? await writeDocument(document) : undefined;
  if (failure) {
    document.text = document.written;
    failures.set(document.path, failure);
  } else {
    round.applied.push(...applied);
  }
  round.refused.push(...attempts.filter(({ refusal }) => refusal));
  round.left.push(...left);
}

/** Reads each file once, and none again that has failed. */
async function documentOf(file: string, { documents, failures }: State): Promise<Document | undefined> {
  if (failures.has(file)) return undefined;
  const known = documents.get(file);
  if (known) return known;
  const read = await readDocument(file);
  if ("reason" in read) {
    failures.set(file, read);
    return undefined;
  }
  documents.set(file, read);
  return read;
}

function changedTexts(documents: ReadonlyMap<string, Document>): Map<string, string> {
  return new Map([...documents].flatMap(([file, { original, text }]): [string, string][] => (text === original ? [] : [[file, text]])));
}
