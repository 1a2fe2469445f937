import { bodyStart, functionsOf } from "../../ast/lookup.ts";
import { once } from "../../ast/once.ts";
import { byVersion } from "../../facts/by-version.ts";
import type { Facts, Project } from "../../facts/facts.ts";
import { mentionsBlocking } from "./blocking.ts";
import { helperOf, helpersIn, type Helper, type Helpers } from "./blocking-helpers.ts";
import { mayBlockIn, type MayBlock } from "./blocking-names.ts";
import { blockingFunctionsIn, type BlockingFunctions, type SitePolicy } from "./blocking-sites.ts";

export interface HelperPolicy extends SitePolicy {
  /** Whether helpers are followed into other files, where a type checker knows them. */
  readonly followImports: boolean;
  /** The file that is linted. */
  readonly file: string;
  /** Whether everything may block in a file. */
  isAllowedIn(file: string): boolean;
  /** How a file is called in messages. */
  pathOf(file: string): string;
}

/**
 * The helpers of the project: those of the linted file, in which these functions block, and those of the files that it
 * leads to. Nothing where none can be called from the file.
 */
export function helpersOfProject(facts: Facts, blocking: BlockingFunctions, policy: HelperPolicy): Helpers | undefined {
  const project = policy.followImports ? facts.project : undefined;
  const others = project && mayBlock(project, policy);
  if (blocking.size === 0 && !others?.names.size) return undefined;
  const own = project?.versionOf(policy.file);
  const names = project && areAllKnown(facts, blocking, blockingIn(project, policy.file, policy)) ? others?.names : undefined;
  const here = helpersIn(facts, blocking, policy, names);
  return {
    names,
    at({ at, file }) {
      if (file === undefined || (own !== undefined && project?.versionOf(file) === own)) return here(at);
      return project && others?.has({ at, file }) && !policy.isAllowedIn(file) ? helpersOfFile(project, file, policy, others).get(at) : undefined;
    },
    placeOf: ({ file }, line) => (file === undefined ? `line ${String(line)}` : `${policy.pathOf(file)}:${String(line)}`),
  };
}

/** Whether what blocks in the linted file was found by way of the project, too: otherwise its names are not all that there are. */
function areAllKnown({ sourceCode }: Facts, blocking: BlockingFunctions, known: HelpersOfFile): boolean {
  return [...blocking.keys()].every((node) => known.has(bodyStart(sourceCode, node)));
}

const inProjects = once((_: Project) => new Map<string, MayBlock>());

function mayBlock(project: Project, policy: SitePolicy): MayBlock {
  const known = byPolicy(inProjects(project), policy);
  return known.get() ?? known.set(mayBlockIn(project, (file, at) => blockingIn(project, file, policy).has(at)));
}

type HelpersOfFile = ReadonlyMap<number, Helper>;

const blockingOfVersion = byVersion<string, HelpersOfFile>();

/** The functions of a file that block by themselves: looked for once, until the file is edited. The file itself is not kept. */
function blockingIn(project: Project, file: string, policy: SitePolicy): HelpersOfFile {
  const version = project.versionOf(file);
  if (version === undefined || !mentionsBlocking(project.textOf(file), policy)) return new Map();
  const known = byPolicy(blockingOfVersion(file, version), policy);
  return known.get() ?? known.set(lookInto(project, file, policy, new Set()));
}

interface Looked {
  readonly helpers: HelpersOfFile;
  /** What the answers depend on: the functions that may block, and the files that are imported or lead on, as they were. */
  readonly among: string;
  readonly files: ReadonlyMap<string, number | undefined>;
}

const lookedAt = byVersion<string, Looked>();

/** All functions of another file that may block: looked for again when the file is edited, or what it calls is. */
function helpersOfFile(project: Project, file: string, policy: SitePolicy, others: MayBlock): HelpersOfFile {
  const version = project.versionOf(file);
  if (version === undefined) return new Map();
  const known = byPolicy(lookedAt(file, version), policy);
  const before = known.get();
  const among = project.outlineOf(file).functions.flatMap(({ at }) => (others.has({ at, file }) ? at : [])).join();
  if (before?.among === among && [...before.files].every(([other, was]) => project.versionOf(other) === was)) return before.helpers;
  const helpers = lookInto(project, file, policy, others.names);
  const files = [...project.importsOf(file), ...[...helpers.values()].flatMap(({ calls }) => calls.flatMap(({ to }) => to.file ?? []))];
  return known.set({ helpers, among, files: new Map(files.map((other) => [other, project.versionOf(other)])) }).helpers;
}

/** Functions whose body calls none of the names are looked at for themselves alone. */
function lookInto(project: Project, file: string, policy: SitePolicy, names: ReadonlySet<string>): HelpersOfFile {
  const helpers = new Map<number, Helper>();
  const facts = project.factsOf(file);
  if (!facts) return helpers;
  const { sourceCode } = facts;
  const blocking = blockingFunctionsIn(facts, policy);
  for (const node of functionsOf(sourceCode)) {
    const helper = helperOf(facts, node, blocking, policy, names);
    if (!helper || (!helper.blocks && helper.calls.length === 0)) continue;
    helpers.set(bodyStart(sourceCode, node), { ...helper, calls: helper.calls.map(({ text, to }) => ({ text, to: { file, ...to } })) });
  }
  return helpers;
}

interface Kept<T> {
  get(): T | undefined;
  set(value: T): T;
}

/** A place for an answer that depends on the options as well. */
function byPolicy<T>(answers: Map<string, T>, policy: SitePolicy): Kept<T> {
  const { allow, allowExists, allowMemoized, blocking, callbacks, databases } = policy;
  const key = JSON.stringify([allow, allowExists, allowMemoized, blocking, callbacks, databases]);
  return {
    get: () => answers.get(key),
    set(value) {
      answers.set(key, value);
      return value;
    },
  };
}
