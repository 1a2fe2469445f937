/** What the playground begins with: three mistakes, and two loops. JavaScript, which is linted before TypeScript could be loaded. */
export const FIRST_CODE = `import { readFileSync } from "node:fs";

async function isKnown(page) {
  return (await fetch(\`/pages/\${page}\`)).ok;
}

export async function publish(page) {
  const body = readFileSync(page, "utf8");
  if (isKnown(page)) fetch(\`/pages/\${page}\`, { method: "PUT", body });
  console.log("published");
}

// These requests could run at the same time.
export async function sizesOf(pages) {
  const sizes = [];
  for (const page of pages) sizes.push((await fetch(page)).status);
  return sizes;
}

// Here, the address of the next page is known from the last one alone.
export async function follow(first) {
  for (let page = first; page !== null; ) {
    const answer = await fetch(page);
    page = answer.headers.get("next");
  }
}
`;
