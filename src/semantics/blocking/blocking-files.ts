import { bodyStart } from "../../ast/lookup.ts";
import { memoize, memoizeWithin } from "../../ast/memoize.ts";
import { byVersion } from "../../facts/by-version.ts";
import type { Facts, Project, ProjectFunction } from "../../facts/facts.ts";
import { mentionsBlocking } from "./blocking.ts";
import { mayBlockIn, type MayBlock } from "./blocking-names.ts";
import { blockingFunctionsIn, type BlockingFunctions, type SitePolicy } from "./blocking-sites.ts";

export interface HelperPolicy extends SitePolicy {
  /** Globs of files in which everything may block. */
  readonly allowIn: readonly string[];
  /** Whether helpers are followed into other files, where a type checker knows them. */
  readonly followImports: boolean;
  /** The file that is linted. */
  readonly file: string;
  isAllowedIn(file: string): boolean;
}

/** The functions of the project that block, as far as they concern the linted file, which is told apart by no name. */
export interface BlockingHelpers {
  /** The names that helpers have in a file; what is called otherwise is not asked for where it leads to. */
  namesIn(file: string | undefined): ReadonlySet<string> | undefined;
  /** Where the function blocks by itself whose body begins there. */
  siteAt(file: string | undefined, at: number): Site | undefined;
  mayBlock(definition: ProjectFunction): boolean;
}

/** What a function does that blocks. */
interface Site {
  readonly does: string;
  readonly line: number;
}

/** By where the bodies of functions begin; plain data, so that the file need not be kept. */
type Sites = ReadonlyMap<number, Site>;

/** Returns the helpers that block: those of the linted file, with what blocks there, and of those that it leads to. `undefined` if there are none. */
export function helpersOfProject(facts: Facts, blocking: BlockingFunctions, policy: HelperPolicy): BlockingHelpers | undefined {
  const project = policy.followImports ? facts.project : undefined;
  const own = sitesOf(facts, blocking);
  const known = project && knownSites(project, policy.file, policy, () => own);
  const others = project && mayBlock(project, policy);
  if (own.size === 0 && !others?.names.size) return undefined;
  // What blocks in the linted file may not have been found by way of the project: its names are not all that there are then.
  const names = known && [...own.keys()].every((at) => known.has(at)) ? others?.names : undefined;
  return {
    namesIn: (file) => (file === undefined ? names : others?.names),
    siteAt: (file, at) => (file === undefined ? own : project && blockingIn(project, file, policy))?.get(at),
    mayBlock: (definition) => others !== undefined && others.has(definition) && !policy.isAllowedIn(definition.file),
  };
}

const answersIn = memoize((_: Project) => new Map<string, MayBlock>());

function mayBlock(project: Project, policy: SitePolicy): MayBlock {
  return byPolicy(answersIn(project), policy, () => {
    const sitesIn = memoizeWithin((_: Project, file: string) => blockingIn(project, file, policy));
    return mayBlockIn(project, (file, at) => sitesIn(project, file).has(at));
  });
}

const sitesOfVersion = byVersion<string, Sites>();

/** The functions of a file that block by themselves: looked for once, until the file is edited. */
function blockingIn(project: Project, file: string, policy: SitePolicy): Sites {
  if (!mentionsBlocking(project.textOf(file), policy)) return new Map();
  return knownSites(project, file, policy, () => lookInto(project, file, policy)) ?? new Map();
}

function knownSites(project: Project, file: string, policy: SitePolicy, look: () => Sites): Sites | undefined {
  const version = project.versionOf(file);
  return version === undefined ? undefined : byPolicy(sitesOfVersion(file, version), policy, look);
}

function lookInto(project: Project, file: string, policy: SitePolicy): Sites {
  const facts = project.parse(file);
  return facts ? sitesOf(facts, blockingFunctionsIn(facts, policy)) : new Map();
}

function sitesOf({ sourceCode }: Facts, blocking: BlockingFunctions): Sites {
  const functions = [...blocking].filter(([{ generator }]) => !generator);
  return new Map(functions.map(([node, { does, node: { loc } }]) => [bodyStart(sourceCode, node), { does, line: loc.start.line }]));
}

/** Returns an answer that depends on the options as well. */
function byPolicy<Answer>(answers: Map<string, Answer>, policy: SitePolicy, answer: () => Answer): Answer {
  const key = nameOfPolicy(policy);
  const known = answers.get(key) ?? answer();
  answers.set(key, known);
  return known;
}

/** The options that decide what blocks. */
export function nameOfPolicy({ allow, allowExists, allowMemoized, blocking, callbacks, databases }: SitePolicy): string {
  return JSON.stringify([allow, allowExists, allowMemoized, blocking, callbacks, databases]);
}
