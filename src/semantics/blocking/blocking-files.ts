import { bodyStart } from "../../ast/lookup.ts";
import type { FunctionNode } from "../../ast/nodes.ts";
import { memoize, memoizeWithin } from "../../ast/memoize.ts";
import { byVersion } from "../../facts/by-version.ts";
import type { Facts, Project, ProjectFunction } from "../../facts/facts.ts";
import { mentionsBlocking } from "./blocking.ts";
import { mayBlockIn, type MayBlock, type NamedFunction } from "./blocking-names.ts";
import { blockingFunctionsIn, type BlockingFunctions, type BlockingSite, type SitePolicy } from "./blocking-sites.ts";
import { flagsAround, type Flag } from "./flags.ts";

export interface HelperPolicy extends SitePolicy {
  /** Globs of files in which everything may block. */
  readonly allowIn: readonly string[];
  /** Whether helpers are followed into other files, where a type checker knows them. */
  readonly followImports: boolean;
  isAllowedIn(file: string): boolean;
}

/** The functions of the project that block, as far as they concern the linted file, which is told apart by no name. */
export interface BlockingHelpers {
  /** The names that helpers have in a file; what is called otherwise is not asked for where it leads to. */
  namesIn(file: string | undefined): ReadonlySet<string> | undefined;
  wantedIn(file: string | undefined): Wanted;
  /** Where the function blocks by itself whose body begins there. */
  sitesAt(file: string | undefined, at: number): readonly Site[];
  mayBlock(definition: ProjectFunction): boolean;
  /** The functions of other files that may lead to one of the linted file which blocks. */
  usersElsewhere(): readonly NamedFunction[];
}

/** What is looked for: helpers that are called by one of the names, and functions that are written where they are passed; all of them without. */
export interface Wanted {
  readonly names: ReadonlySet<string> | undefined;
  mayBlockAt(at: number): boolean;
}

/** What a function does that blocks, at an offset of its file, and the flags that it does so by. */
interface Site {
  readonly does: string;
  readonly at: number;
  readonly line: number;
  readonly flags: readonly Flag[];
}

/** By where the bodies of functions begin; plain data, so that the file need not be kept. */
type Sites = ReadonlyMap<number, readonly Site[]>;

/** Returns the helpers that block: those of the linted file, with what blocks there, and of those that it leads to. `undefined` if there are none. */
export function helpersOfProject(facts: Facts, blocking: BlockingFunctions, policy: HelperPolicy): BlockingHelpers | undefined {
  const project = policy.followImports ? facts.project : undefined;
  const own = sitesOf(facts, blocking);
  const known = project && knownSites(project, policy.file, policy, () => own);
  const others = project && mayBlock(project, policy);
  if (own.size === 0 && !others?.names.size) return undefined;
  // What blocks in the linted file may not have been found by way of the project: its names are not all that there are then.
  const names = known && [...own.keys()].every((at) => known.has(at)) ? others?.names : undefined;
  const namesIn = (file: string | undefined) => (file === undefined ? names : others?.names);
  const hasAt = (at: number, file = policy.file) => others?.has({ at, file }) ?? true;
  return {
    namesIn,
    wantedIn: (file) => ({ names: namesIn(file), mayBlockAt: (at) => namesIn(file) === undefined || own.has(at) || hasAt(at, file) }),
    sitesAt: (file, at) => (file === undefined ? own : project && blockingIn(project, file, policy))?.get(at) ?? [],
    mayBlock: (definition) => others !== undefined && others.has(definition) && !policy.isAllowedIn(definition.file),
    usersElsewhere: () => (others?.usersOf([...own.keys()].map((at) => ({ at, file: policy.file }))) ?? []).filter(({ file }) => file !== policy.file && !policy.isAllowedIn(file)),
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
  return knownSites(project, file, policy, () => lookInto(project, file, policy)) ?? new Map();
}

function knownSites(project: Project, file: string, policy: SitePolicy, look: () => Sites): Sites | undefined {
  const version = project.versionOf(file);
  return version === undefined ? undefined : byPolicy(sitesOfVersion(file, version), policy, look);
}

function lookInto(project: Project, file: string, policy: SitePolicy): Sites {
  const facts = mentionsBlocking(project.textOf(file), policy) ? project.parse(file) : undefined;
  return facts ? sitesOf(facts, blockingFunctionsIn(facts, policy, file)) : new Map();
}

function sitesOf(facts: Facts, blocking: BlockingFunctions): Sites {
  const functions = [...blocking].filter(([{ generator }]) => !generator);
  return new Map(functions.map(([owner, sites]) => [bodyStart(facts.sourceCode, owner), sites.map((site) => siteIn(facts, owner, site))]));
}

function siteIn(facts: Facts, owner: FunctionNode, { does, node }: BlockingSite): Site {
  return { does, at: node.range[0], line: node.loc.start.line, flags: flagsAround(facts, node, owner) };
}

/** Returns an answer that depends on the options as well. */
function byPolicy<Answer>(answers: Map<string, Answer>, policy: SitePolicy, answer: () => Answer): Answer {
  const key = nameOfPolicy(policy);
  const known = answers.get(key) ?? answer();
  answers.set(key, known);
  return known;
}

/** The options that decide what blocks. */
export function nameOfPolicy({ allow, allowExists, allowMemoized, blocking, callbacks, databases, ofUser }: SitePolicy): string {
  return JSON.stringify([allow, allowExists, allowMemoized, blocking, callbacks, databases, ofUser]);
}
