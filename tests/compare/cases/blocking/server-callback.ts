// A request handler that is not async reads a file.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

createServer((_request, response) => {
  response.end(readFileSync("index.html")); // planted
}).listen(8080);
