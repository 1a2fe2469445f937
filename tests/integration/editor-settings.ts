/** What an editor answers when the server asks for its settings: the defaults of the VS Code extension. */
export const EDITOR_SETTINGS = {
  validate: "on",
  run: "onType",
  useESLintClass: true,
  workingDirectory: { mode: "auto" },
  codeAction: { disableRuleComment: { enable: true, location: "separateLine" }, showDocumentation: { enable: true } },
  codeActionOnSave: { enable: false, mode: "all" },
  problems: { shortenToSingleLine: false },
  rulesCustomizations: [],
  onIgnoredFiles: "off",
  experimental: {},
  options: {},
  nodePath: null,
  format: false,
  quiet: false,
};
