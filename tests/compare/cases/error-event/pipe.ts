// A file that is piped into a response
import { createReadStream } from "node:fs";
import type { ServerResponse } from "node:http";

export function send(file: string, response: ServerResponse): void {
  createReadStream(file).pipe(response); // planted
}
