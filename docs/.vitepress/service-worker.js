/* `VERSION`, `BASE`, `PAGES` and `ENGINE` are written above by the build. */
const CACHE = `async-pitfalls-${VERSION}`;

self.addEventListener("install", (event) => {
  event.waitUntil(keep(PAGES).then(() => self.skipWaiting()));
});

/** A page asks for the rest when it has nothing else to do. */
self.addEventListener("message", (event) => {
  if (event.data === "keep all") event.waitUntil(keep(ENGINE));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(dropOthers().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method === "GET" && url.origin === location.origin && url.pathname.startsWith(BASE)) event.respondWith(answer(request));
});

async function keep(files) {
  const cache = await caches.open(CACHE);
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  const missing = files.map((file) => new URL(BASE + file, location.origin).href).filter((url) => !kept.has(url));
  await cache.addAll(missing);
}

async function dropOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("async-pitfalls-") && name !== CACHE).map((name) => caches.delete(name)));
}

/** Names of assets change with their content, so that what is kept is right; pages come from the network while there is one. */
async function answer(request) {
  const isPage = request.mode === "navigate";
  const kept = isPage ? undefined : await find(request);
  return kept ?? fetched(request).catch(async (error) => (await find(request)) ?? Promise.reject(error));
}

/** The address of a folder is that of its index. */
async function find(request) {
  const url = new URL(request.url);
  if (url.pathname.endsWith("/")) url.pathname += "index.html";
  const cache = await caches.open(CACHE);
  return cache.match(url.href, { ignoreSearch: true });
}

async function fetched(request) {
  const answer = await fetch(request);
  if (answer.ok && new URL(request.url).pathname.startsWith(`${BASE}engine/`)) {
    const cache = await caches.open(CACHE);
    await cache.put(request, answer.clone());
  }
  return answer;
}
