import { readFile, readdir } from "node:fs/promises";
import path from "node:path";

/** `// pitfall: <rule>: <why>` stands above each line that `recommended` reports, `// strict pitfall: …` above those of `strict` alone. */
const PITFALL = /\/\/ (strict )?pitfall: ([\w-]+): (.*)$/u;

/**
 * What is planted in the text of a file, in its order: `{ place: "src/orders.ts:26 no-unawaited-promise", … }`.
 */
export function plantedIn(file, text) {
  return text.split("\n").flatMap((line, index) => {
    const [, strict, rule, why] = PITFALL.exec(line) ?? [];
    return rule === undefined ? [] : [{ file, rule, why, isStrict: strict !== undefined, place: `${file}:${index + 2} ${rule}` }];
  });
}

/** All that is planted in the folder `src` of an example. */
export async function plantedInFolder(example) {
  const folder = path.join(example, "src");
  const files = await readdir(folder);
  const planted = await Promise.all(files.map(async (file) => plantedIn(`src/${file}`, await readFile(path.join(folder, file), "utf8"))));
  return planted.flat();
}

/** The places of an example that `recommended` reports. */
export async function plantedPlaces(example) {
  const planted = await plantedInFolder(example);
  return planted.filter(({ isStrict }) => !isStrict).map(({ place }) => place);
}
