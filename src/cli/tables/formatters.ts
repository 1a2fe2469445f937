/** What `--format` may be given of ESLint's own. */
export const ownFormatters: readonly string[] = ["stylish", "json", "json-with-metadata", "html"];

/** Other formats that are often asked for, and the packages that have them. */
export const formatterPackages: Readonly<Record<string, string>> = {
  "azure-devops": "eslint-formatter-azure-devops",
  codeclimate: "eslint-formatter-gitlab",
  gha: "eslint-formatter-gha",
  github: "eslint-formatter-gha",
  "github-actions": "eslint-formatter-gha",
  gitlab: "eslint-formatter-gitlab",
  pretty: "eslint-formatter-pretty",
  rdjson: "eslint-formatter-rdjson",
  reviewdog: "eslint-formatter-rdjson",
  sarif: "@microsoft/eslint-formatter-sarif",
};
