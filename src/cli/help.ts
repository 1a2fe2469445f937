export const HELP = `Usage: async-pitfalls [options] [paths...]

Finds mistakes with promises and the event loop in JavaScript and TypeScript. Needs no
configuration, and does not read the project's own ESLint configuration.

Paths are files or folders; without any, the current folder is linted. In a folder it takes
.js .mjs .cjs .jsx .ts .mts .cts .tsx files, without .d.ts files, and without
  - what git ignores, and node_modules unless git tracks it, in a git repository;
  - node_modules, coverage, and folders whose name starts with a dot, anywhere else;
  - minified and generated files: most of the code is in lines of more than 250 columns, or
    the last line names a source map; and files of more than 1 MB. They are counted.
A folder that you name is looked into even so, and a file that you name is linted, unless
--ignore says otherwise.

Types come from the nearest tsconfig.json (or jsconfig.json) that includes a file, and from what
TypeScript infers for JavaScript that none includes. They need typescript 7 and oxc-parser, or an
older typescript and @typescript-eslint/parser; without them, JavaScript is linted without types,
and TypeScript files are left out: one line says so. With an older typescript, another line counts
the imports of packages that are not installed, for what they return is not judged.

Rules
  --preset <name>       recommended (default), strict or all; types are on by themselves
  --rule <name>         run only this rule, with the preset's options; may be repeated
  --no-types            do not ask TypeScript: faster, and finds less
  --no-inline-config    ignore comments such as // eslint-disable-next-line

Files
  --ignore <pattern>    leave out, as a line in .gitignore would; may be repeated
  --fix                 repair what can be repaired safely: no rule has such a repair; choose one
                        in your editor, among the suggestions

Output
  -f, --format <name>   a formatter of ESLint's: stylish (default), json, html; a package, such as
                        @microsoft/eslint-formatter-sarif; or a file of your own
  -o, --output-file <file>
                        write the report to a file
  --quiet               report errors only, no warnings
  --max-warnings <n>    fail on more than <n> warnings

  -h, --help            show this text
  -v, --version         show the version

Exit codes: 0 nothing found, 1 something found, 2 could not run, or not on every file.
`;
