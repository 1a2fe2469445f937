/**
 * npm run site: builds the site of `docs/` into `docs/.vitepress/dist/`, and checks its links. `--serve` shows it, `--measure` prints
 * sizes and times. Installs the site's own tools where they are missing.
 */
import { installIn } from "../../tests/support/install.mjs";
import { docs, folder } from "./paths.mjs";

const PORT = 4173;

installIn(folder, "what builds the site");
if (!process.argv.includes("--built")) await buildSite();
if (process.argv.includes("--serve")) await show();
if (process.argv.includes("--measure")) await (await import("./measure.mjs")).measure();

/** The tools are there only now. */
async function buildSite() {
  const { build } = await import("vitepress");
  await build(docs);
  const { finish } = await import("./finish.mjs");
  const { pages, problems } = finish();
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exit(1);
  console.log(`${pages} pages, whose links lead somewhere, and all of which are linked.`);
}

async function show() {
  const { serve } = await import("./server.mjs");
  const { address } = await serve(PORT);
  console.log(`The site is at ${address}`);
}
