/** What `--format` may be given of ESLint's own. */
export const eslintFormatters: readonly string[] = ["stylish", "json-with-metadata", "html"];

/** Other formats that are often asked for, and the packages that have them. */
export const formatterPackages: Readonly<Record<string, string>> = {
  "azure-devops": "eslint-formatter-azure-devops",
  pretty: "eslint-formatter-pretty",
  rdjson: "eslint-formatter-rdjson",
  reviewdog: "eslint-formatter-rdjson",
};

/** Other names of what is built in. */
export const formatNames: Readonly<Record<string, string>> = {
  "@microsoft/eslint-formatter-sarif": "sarif",
  codeclimate: "gitlab",
  codeframe: "text",
  gha: "github",
  "github-actions": "github",
  xml: "junit",
};
