// A template is read once, and kept.
import { readFileSync } from "node:fs";

let template: string | undefined;

function getTemplate() {
  template ??= readFileSync("template.html", "utf8");
  return template;
}

export async function render(load: () => Promise<string>) {
  return getTemplate().replace("{{name}}", await load());
}
