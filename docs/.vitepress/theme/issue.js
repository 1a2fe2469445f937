/** Addresses that are longer are refused by some servers. */
const LONGEST = 7000;

/** The address at which an issue is opened, with the case filled in. */
export function issueAddress({ state, findings, isTyped, link }) {
  const full = addressOf(state, findings, isTyped, link, state.code);
  return full.length <= LONGEST ? full : addressOf(state, findings, isTyped, "", "The code is too long for a link: please paste it here.");
}

function addressOf({ language, preset, rules }, findings, isTyped, link, code) {
  const [first] = findings;
  const title = `False positive${first?.rule ? ` of ${first.rule}` : ""}: `;
  const reports = findings.map(({ line, column, message, rule }) => `- ${line}:${column} \`${rule ?? "parser"}\`: ${message}`);
  const body = [
    "What the code does right, and what the rule says instead:",
    "",
    "",
    `\`\`\`${language}`,
    code,
    "```",
    "",
    ...(reports.length > 0 ? reports : ["Nothing is reported."]),
    "",
    `Version ${__VERSION__}, preset \`${preset}\`${Object.keys(rules).length > 0 ? `, rules \`${JSON.stringify(rules)}\`` : ""}, ${isTyped ? "with" : "without"} types.`,
    ...(link ? ["", `[In the playground](${link})`] : []),
  ].join("\n");
  return `${__HOMEPAGE__}/issues/new?${new URLSearchParams({ title, body })}`;
}
