import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import { placeIn } from "../formats/format.ts";
import type { Document } from "./document.ts";

/** Returns what has been edited as a unified diff, which `git apply` takes in the folder that the command has run in. */
export function patchOf(documents: readonly Document[], cwd: string): string {
  const changed = documents.filter(({ original, text }) => text !== original);
  return changed.map(({ mark, original, path, text }) => {
    const name = placeIn(path, cwd);
    return createTwoFilesPatch(`a/${name}`, `b/${name}`, mark + original, mark + text, undefined, undefined, { headerOptions: FILE_HEADERS_ONLY });
  }).join("");
}
