import { createHash } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import plugin from "../../dist/browser.js";
import { hashOf } from "./playground/state.mjs";
import { docs, root } from "./paths.mjs";
import sizes from "./diagrams.json" with { type: "json" };

/** The anchor that GitHub makes of a heading. */
export function anchorOf(heading) {
  return heading.toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, "").trim().replaceAll(/\s/gu, "-");
}

/** Links of a page that lead out of `docs/` become addresses of the repository, and addresses of other pages become links. */
export function githubLinks(md, homepage) {
  md.core.ruler.push("github-links", ({ tokens, env }) => {
    const page = path.relative(root, env.path).replaceAll("\\", "/");
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const name = token.type === "link_open" ? "href" : token.type === "image" ? "src" : undefined;
      if (name !== undefined) token.attrSet(name, targetOf(token.attrGet(name), page, homepage));
    }
  });
}

function targetOf(link, page, homepage) {
  const own = new RegExp(`^${homepage}/(?:blob|tree)/main/`, "u");
  if (/^(?:[a-z]+:|#|\/\/)/u.test(link) && !own.test(link)) return link;
  const [target, anchor] = own.test(link) ? link.replace(own, "").split("#") : fromPage(link, page);
  const ending = anchor === undefined ? "" : `#${anchor}`;
  if (/^docs\/(?!\.).*\.md$/u.test(target)) return `/${target.replace(/^docs\//u, "").replace(/(^|\/)README\.md$/u, "$1index.md")}${ending}`;
  const file = path.join(root, target);
  return `${homepage}/${existsSync(file) && statSync(file).isDirectory() ? "tree" : "blob"}/main/${target}${ending}`;
}

function fromPage(link, page) {
  const [target, anchor] = link.split("#");
  return [path.posix.join(path.posix.dirname(page), decodeURI(target)), anchor];
}

/** Diagrams are drawn in the browser; the space that they need is kept free until then. */
export function diagrams(md) {
  withFences(md, (token) => {
    if (token.info.trim() !== "mermaid") return undefined;
    const [width, height] = sizes[nameOf(token.content)] ?? [];
    const style = width === undefined ? "" : ` style="max-width: ${width}px; aspect-ratio: ${width} / ${height}"`;
    return `<Diagram code="${encodeURIComponent(token.content)}"><div class="diagram"${style}></div></Diagram>`;
  });
}

/** What tells diagrams apart in `diagrams.json`. */
export function nameOf(code) {
  return createHash("sha256").update(code.trim()).digest("hex").slice(0, 10);
}

/** Every example that says whether it is reported opens in the playground, with its rule and what it says of types. */
export function exampleLinks(md, base) {
  withFences(md, (token, env, render) => {
    const example = exampleOf(token, path.relative(docs, env.path ?? "").replaceAll("\\", "/"));
    if (!example) return undefined;
    const { isReported, state } = example;
    const label = isReported ? "Reported" : "Not reported";
    return `<div class="example ${isReported ? "incorrect" : "correct"}">${render()}<p class="example-foot"><span>${label}</span> <a href="${base}playground.html#${hashOf(state)}" class="open-example" target="_self">Open in the playground</a></p></div>`;
  });
}

/** To Vue, two braces in the text of a page would begin an expression. */
export function bracesAsText(md) {
  md.renderer.rules.text = (tokens, index) => md.utils.escapeHtml(tokens[index].content).replaceAll("{{", "&#123;&#123;");
}

const LANGUAGES = { cjs: "js", cts: "ts", javascript: "js", mjs: "js", mts: "ts", typescript: "ts" };

/** `ts incorrect typed` on the page of a rule; elsewhere a label names the rule. */
export function exampleOf({ info, content }, page) {
  const [language, ...labels] = info.trim().split(/\s+/u);
  if (!/^(?:[cm]?[jt]s|[jt]sx|javascript|typescript)$/u.test(language)) return undefined;
  if (!labels.includes("incorrect") && !labels.includes("correct")) return undefined;
  const ofPage = /^rules\/([\w-]+)\.md$/u.exec(page)?.[1];
  const rules = ofPage === undefined ? labels.filter((label) => label in plugin.rules) : [ofPage];
  const chosen = rules.length > 0 ? { preset: "none", rules: Object.fromEntries(rules.map((rule) => [rule, {}])) } : { preset: "recommended", rules: {} };
  return { isReported: labels.includes("incorrect"), state: { code: content.replace(/\n$/u, ""), language: LANGUAGES[language] ?? language, types: labels.includes("typed"), ...chosen } };
}

function withFences(md, replace) {
  const before = md.renderer.rules.fence;
  md.renderer.rules.fence = (tokens, index, options, env, self) => {
    const render = () => before(tokens, index, options, env, self);
    return replace(tokens[index], env, render) ?? render();
  };
}
