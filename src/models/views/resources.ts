import { rowsWith } from "./views.ts";

/** The last names of what acquires something: `connect`. */
export const acquiringNames: ReadonlySet<string> = new Set(rowsWith("acquires").map(({ path }) => path.split(".").at(-1) ?? ""));
