import type { Format } from "./format.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { junit } from "./junit.ts";
import { sarif } from "./sarif.ts";
import { text } from "./text.ts";

export const DEFAULT_FORMAT = "text";

/** What `--format` may be given without any package. */
export const formats: Readonly<Record<string, Format>> = {
  [DEFAULT_FORMAT]: text,
  github,
  gitlab,
  json: ({ results }) => JSON.stringify(results),
  junit,
  sarif,
};
