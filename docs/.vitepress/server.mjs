import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { pipeline } from "node:stream";
import { dist } from "./paths.mjs";

const TYPES = { css: "text/css", html: "text/html; charset=utf-8", js: "text/javascript", json: "application/json", svg: "image/svg+xml", woff2: "font/woff2" };

/** Serves what has been built, as soon as `building` is fulfilled; port 0 is any that is free. */
export async function serve(port, building) {
  const built = Promise.resolve(building);
  // Each request answers with the error; it may occur before the first.
  built.catch(() => {});
  const server = createServer((request, response) => {
    const pathname = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    built.then(() => answer(pathname, response), (error) => response.writeHead(500).end(error.message));
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  return { address: `http://localhost:${server.address().port}`, close: () => closeNow(server) };
}

function answer(pathname, response) {
  const file = fileOf(pathname);
  response.writeHead(file === undefined ? 404 : 200, { "content-type": typeOf(file ?? "404.html") });
  pipeline(createReadStream(path.join(dist, file ?? "404.html")), response, (error) => {
    if (error && error.code !== "ERR_STREAM_PREMATURE_CLOSE") console.error(error);
  });
}

function closeNow(server) {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
}

/** `/guides/` is `guides/index.html`; `undefined` for what is not there, or not in the folder. */
function fileOf(pathname) {
  const file = path.join(dist, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
  const isInside = file.startsWith(`${dist}${path.sep}`);
  return isInside && statSync(file, { throwIfNoEntry: false })?.isFile() ? path.relative(dist, file) : undefined;
}

function typeOf(file) {
  return TYPES[path.extname(file).slice(1)] ?? "application/octet-stream";
}
