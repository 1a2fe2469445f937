// A function with a callback where the module has one with promises.
import { readFile } from "node:fs";

export function show(file: string, print: (text: string) => void, fail: (error: Error) => void) {
  readFile(file, "utf8", (error, text) => { // planted
    if (error) fail(error);
    else print(text);
  });
}
