import path from "node:path";
import { fileURLToPath } from "node:url";

/** Of the site's own code. */
export const folder = path.dirname(fileURLToPath(import.meta.url));
export const docs = path.join(folder, "..");
export const root = path.join(docs, "..");
/** What is built before the pages: it has names by content, so that the pages can name it. */
export const built = path.join(folder, "cache", "playground");
export const dist = path.join(folder, "dist");
