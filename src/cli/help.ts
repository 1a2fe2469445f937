export const HELP = `Usage: async-pitfalls [options] [paths...]

Finds mistakes with promises and the event loop in JavaScript and TypeScript.
Needs no configuration, and does not read the project's own.

Paths are files, folders or quoted patterns ("src/**/*.ts"); without any, the
current folder is linted. In a folder it takes .js .mjs .cjs .jsx .ts .mts .cts
.tsx .vue .svelte files, without .d.ts files, and without
  - what git ignores, and node_modules unless git tracks it, in a repository;
  - node_modules, coverage, and folders whose name starts with a dot, elsewhere;
  - minified and generated files (most of the code is in lines of more than 250
    columns, or the last line names a source map), and files of more than 1 MB.
    They are counted.
A folder that you name is looked into even so, and a file that you name is
linted, unless --ignore says otherwise.

Types come from the nearest tsconfig.json (or jsconfig.json) that includes a
file, and from what TypeScript infers for JavaScript that none includes. They
need typescript 7 and oxc-parser, or an older typescript and
@typescript-eslint/parser; without them, JavaScript is linted without types, and
TypeScript files are left out: one line says so. With an older typescript,
another line counts the imports of packages that are not installed, for what
they return is not judged.

.vue and .svelte files are linted where vue-eslint-parser or
svelte-eslint-parser is installed, with types unless TypeScript is 7; otherwise
one line counts them.

Rules
  --preset <name>       recommended (default), strict or all; types are on by
                        themselves
  --rule <name>         run only this rule, with the preset's options; may be
                        repeated
  --no-types            do not ask TypeScript: faster, and finds less
  --no-inline-config    ignore comments such as // eslint-disable-next-line
  --rules               list the rules, with the presets that have them
  --explain <rule>      show the page of a rule

Files
  --staged              only files that are staged in git, as they are staged
  --since <commit>      only files that differ from where the branch left this
                        commit or branch, such as origin/main
  --stdin               lint what comes from stdin,
  --stdin-filename <f>  as the text of this file
  --ignore <pattern>    leave out, as a .gitignore would; may be repeated
  --fix                 repair what can be repaired safely: no rule has such a
                        repair; choose one in your editor, among the suggestions

Repair in bulk
  --fix-suggestions     apply the first suggestion of each report that is of a
                        kind that is safe in bulk; take back what does not
                        parse, what TypeScript finds an error in, and what is
                        still reported or brings another report; with --rule,
                        only what that rule reports
  --kind <name>         apply only this kind, such as addVoid, safe or not; may
                        be repeated
  --diff                change nothing, and write what would be changed
  --allow-dirty         change files that are not committed to git, too

Output
  -f, --format <name>   text (default), github, gitlab, json, junit, sarif; a
                        formatter of ESLint's: stylish, html; a package; or a
                        file of your own
  -o, --output-file <f> write the report to a file
  --quiet               report errors only, no warnings
  --max-warnings <n>    fail on more than <n> warnings

  --init                write an ESLint configuration that fits the project
  -h, --help            show this text
  -v, --version         show the version

Exit codes: 0 nothing found, or nothing left by --fix-suggestions, 1 something
found or left, 2 could not run, or not on every file. NO_COLOR, FORCE_COLOR and
COLUMNS are respected.
`;
