// A file that its caller closes
import { open, type FileHandle } from "node:fs/promises";

export async function create(path: string): Promise<FileHandle> {
  return await open(path, "wx");
}
