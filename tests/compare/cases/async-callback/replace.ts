// `replace` puts "[object Promise]" into the text.
export function render(template: string, load: (name: string) => Promise<string>) {
  return template.replace(/\{(\w+)\}/g, async (_, name: string) => load(name)); // planted
}
