/** Lints a text with every rule, and says what went wrong: what a rule threw, what the plugin swallowed, a suggestion that does not parse. */
import path from "node:path";
import { applySuggestion, canRead, lintWithEveryRule } from "./every-rule.mjs";

/** So many suggestions of a text are tried out. */
const TRIED = 3;

/** Returns a function that examines texts with a build of the plugin. */
export function examine({ default: plugin, onFailure }, pluginFile) {
  const lint = lintWithEveryRule(plugin, path.parse(pluginFile).root);
  let swallowed = [];
  onFailure?.((error) => swallowed.push(error));

  return (filename, text, languages) => {
    swallowed = [];
    try {
      const linted = lint(filename, text, languages);
      const crash = swallowed.find(isOurs);
      if (crash) return { error: describe(crash), isLinted: true };
      if (!linted) return { isLinted: false };
      return { isLinted: true, reports: linted.messages.length, swallowed: swallowed.map(String), ...tryOut(linted, filename, text) };
    } catch (error) {
      return { error: describe(error), isLinted: true };
    }
  };

  /** A checker may throw; code of this plugin may not. */
  function isOurs(error) {
    const [top = ""] = /^ +at .*$/mu.exec(error?.stack ?? "") ?? [];
    return top.includes(`${path.sep}src${path.sep}`) || top.includes(pluginFile);
  }
}

function tryOut({ languageOptions, messages }, file, text) {
  const suggestions = messages.flatMap((message) => (message.suggestions ?? []).map((suggestion) => ({ message, suggestion }))).slice(0, TRIED);
  const broken = suggestions.find(({ suggestion }) => !canRead(applySuggestion(text, suggestion), file, languageOptions));
  const error = broken && { message: `"${broken.suggestion.desc}" does not parse`, rule: broken.message.ruleId, line: broken.message.line, stack: "" };
  return { suggestions: suggestions.length, error };
}

/** ESLint says the rule and the line below the message. */
function describe(error) {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return {
    message: message.split("\n", 1)[0],
    rule: /^Rule: "(.*)"$/mu.exec(message)?.[1],
    line: /^(?:It was looking at line (\d+)\.|Occurred while linting .*:(\d+))$/mu.exec(message)?.slice(1).find(Boolean),
    stack: [...stack.matchAll(/^ +at .*$/gmu)].map(([place]) => place.trim()).join("\n"),
  };
}
