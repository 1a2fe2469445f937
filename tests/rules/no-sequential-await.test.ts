import { Linter } from "eslint";
import { expect, it, vi } from "vitest";
import { noSequentialAwait } from "../../src/rules/no-sequential-await.ts";
import { runTable } from "../support/rule-table.ts";

runTable("no-sequential-await", noSequentialAwait, {
  reports: {
    "a graph that is filled in order once all has been read": `
      async function build(files, readText, graph) {
        for (const file of files) {
          const text = await readText(file);
                       ~~~~~~~~~~~~~~~~~~~~ [sequentialTail]
          for (const line of text.split("\\n")) graph.link(line, file);
        }
      }
    `,
    "what is looked for and added after the last await": `
      async function sizes(urls) {
        const found = [];
        for (const url of urls) {
          const text = await (await fetch(url)).text();
                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [sequentialTail]
          const known = found.find(({ host }) => host === url.host);
          if (known) known.sizes.push(text.length);
          else found.push({ host: url.host, sizes: [text.length] });
        }
        return found;
      }
    `,
    "a text that is edited with what comes": `
      async function inline(css, urls) {
        for (const url of urls) {
          const response = await fetch(url.href);
                           ~~~~~~~~~~~~~~~~~~~~~ [sequentialTail]
          css = css.replace(url.mark, response.url);
        }
        return css;
      }
    `,
    "a text that grows": `
      async function text(xs, load) { let text = ""; for (const x of xs) text += await load(x); return text; }
                                                                                 ~~~~~~~~~~~~~ [sequentialTail]
    `,
    "numbers that are given in the order of the list": `
      async function all(xs, load) {
        const out = [];
        let next = 0;
        for (const x of xs) {
          const y = await load(x);
                    ~~~~~~~~~~~~~ [sequentialTail]
          out.push({ id: next++, y });
        }
        return out;
      }
    `,
    "settings of which the later ones win": `
      export async function readAll(files, read) {
        let config = {};
        for (const file of files) config = { ...config, ...(await read(file)) };
                                                            ~~~~~~~~~~~~~~~~ [sequentialTail]
        const merged = {};
        for (const file of files) Object.assign(merged, await read(file));
                                                        ~~~~~~~~~~~~~~~~ [sequentialTail]
        return [config, merged];
      }
    `,
    "a function of the file that keeps what it is given": `
      const index = [];
      function keep(text) { index.push(text); index.sort(); }
      export async function build(files, read) {
        for (const file of files) keep(await read(file));
                                       ~~~~~~~~~~~~~~~~ [sequentialTail]
      }
    `,
    "an exit that is never reached, as what stands before it throws": `
      function stop(message) {
        console.error(message);
        throw new Error(message);
      }
      async function names(urls, normalise) {
        const output = [];
        for (const url of urls) {
          const found = await normalise(url);
                        ~~~~~~~~~~~~~~~~~~~~ [sequentialTail]
          if (!found.id) {
            stop(url);
            return output;
          }
          output.push(found.name);
        }
        return output;
      }
    `,
    "the same by a type": `
      declare function fail(message: string): never;
      async function names(urls: string[], normalise: (url: string) => Promise<string>) {
        const output: string[] = [];
        for (const url of urls) {
          const name = await normalise(url);
                       ~~~~~~~~~~~~~~~~~~~~ [sequential]
          if (!name) return fail(url);
          output.push(name);
        }
        return output;
      }
    `,
    "a task that the iteration has made, and an element, which schedule themselves": `
      async function plan(ids, Task) {
        const output = [];
        for (const id of ids) {
          const task = new Task(id);
          output.push(await task.schedule({ at: 1 }));
                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [sequential]
        }
        return output;
      }
      async function planAll(tasks) {
        const output = [];
        for (const task of tasks) output.push(await task.schedule(2));
                                              ~~~~~~~~~~~~~~~~~~~~~~ [sequential]
        return output;
      }
    `,
    "an effect on the element, beside a value": `
      import { rm, stat } from "node:fs/promises";
      export async function sweep(folders, old) {
        for (const folder of folders) {
          const found = await stat(folder);
                        ~~~~~~~~~~~~~~~~~~ [sequential]
          if (found.mtimeMs < old) await rm(folder, { recursive: true });
        }
      }
    `,
    "what is emptied and filled before": `
      export async function renderAll(groups, stage, load) {
        const pages = [];
        stage.destroyChildren();
        stage.add(groups);
        for (const group of groups) pages.push(await load(group));
                                               ~~~~~~~~~~~~~~~~~ [sequential]
        return pages;
      }
    `,
    "what is asked of each element of a list that has been sorted": `
      import { readFile } from "node:fs/promises";
      export async function readAll(files) {
        const texts = [];
        files.sort();
        for (const file of files) texts.push(await readFile(file, "utf8"));
                                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [sequential]
        return texts;
      }
    `,
    "what is made for the element that has been asked": `
      async function notify(users, shouldNotify, createNotice) {
        for (const user of users) {
          if (await shouldNotify(user)) await createNotice({ user: user.id });
              ~~~~~~~~~~~~~~~~~~~~~~~~ [sequential]
        }
      }
    `,
    "modules that are imported": `
      export async function loadAll(names) {
        const all = [];
        for (const name of names) {
          const { default: command } = await import("./commands/" + name + ".js");
                                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [sequential]
          all.push(command);
        }
        return all;
      }
    `,
    "a client that is the name of one": `
      async function names(client: string, ids: number[], nameOf: (client: string, id: number) => Promise<string>) {
        const output: string[] = [];
        for (const id of ids) output.push(await nameOf(client, id));
                                          ~~~~~~~~~~~~~~~~~~~~~~~~ [sequential]
        return output;
      }
    `,
    "a loop around another, which asks for elements of its own": `
      async function pins(files, names, readText, digestOf) {
        const output = [];
        for (const file of files) {
          const text = await readText(file);
                       ~~~~~~~~~~~~~~~~~~~~ [sequential]
          const parts = [];
          for (const name of names) {
            if (text.includes(name)) parts.push(await digestOf(name));
                                                ~~~~~~~~~~~~~~~~~~~~ [sequential]
          }
          output.push(parts.join() + text);
        }
        return output;
      }
    `,
    "a method that is spelled in brackets": `
      async function build(names, files) {
        const results = [];
        for (const name of names) results.push(await files["readText"](name));
                                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [sequential]
        return results;
      }
    `,
    "a name that only begins like one of git": `
      async function all(ids, githubUser, digest) {
        const output = [];
        for (const id of ids) output.push([await githubUser(id), await digest(id)]);
                                           ~~~~~~~~~~~~~~~~~~~~ [sequential]
        return output;
      }
    `,
    "a name that goes on after the resource, and a client of an API": `
      async function all(ids, queryRunnerNames, apiClient) {
        const output = [];
        for (const id of ids) output.push([await queryRunnerNames.of(id), await apiClient.get(id)]);
                                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [sequential]
        return output;
      }
    `,
    "a get that starts a request": `
      async function draw(notes, http) {
        const done = [];
        for (const note of notes) done.push((await http.get(note.id)).data);
                                             ~~~~~~~~~~~~~~~~~~~~~~~ [sequential]
        return done;
      }
    `,
    "a loop of a test, if tests are checked": {
      options: { checkTests: true },
      code: `
        import { test } from "vitest";
        test("has all", async () => {
          for (const id of ["a", "b"]) expect(await load(id)).toBeDefined();
                                              ~~~~~~~~~~~~~~ [sequential]
        });
      `,
    },
    "statements of which one waits for a list of calls": {
      options: { statements: true },
      code: `
        async function page(id, items, loadUser, loadItem) {
          const user = await loadUser(id);
                       ~~~~~~~~~~~~~~~~~~ [statements]
          const texts = await Promise.all(items.map((user) => loadItem(user)));
          return { user, texts };
        }
      `,
    },
    "a word of order that names a thing": `
      export async function loadSeriesEpisodes(ids) {
        const titles = [];
        for (const id of ids) titles.push((await getEpisode(id)).title);
                                           ~~~~~~~~~~~~~~~~~~~~ [sequential]
        return titles;
      }
    `,
    "statements that need nothing of each other": {
      options: { statements: true },
      code: `
        async function page(id, user, posts) {
          const u = await user(id);
                    ~~~~~~~~~~~~~~ [statements]
          const p = await posts(id);
          return { u, p };
        }
      `,
    },
    "parts of an array, of an object, arguments": {
      options: { statements: true },
      code: `
        async function page(id, user, posts, show) {
          const both = [await user(id), await posts(id)];
                        ~~~~~~~~~~~~~~ [statements]
          show({ u: await user(id), p: await posts(id) });
                    ~~~~~~~~~~~~~~ [statements]
          show(await user(id), await posts(id));
               ~~~~~~~~~~~~~~ [statements]
          return both;
        }
      `,
    },
    "an object that is spread and gets a key": `
      export async function readAll(files) {
        let texts = {};
        for (const file of files) texts = { ...texts, [file]: await fetch(file) };
                                                              ~~~~~~~~~~~~~~~~~ [sequential]
        return texts;
      }
    `,
    "results pushed": `
      async function all(xs, load) { const out = []; for (const x of xs) out.push(await load(x)); return out; }
                                                                                  ~~~~~~~~~~~~~ [sequential]
    `,
    "a counting loop": `
      async function all(urls) {
        const out = [];
        for (let i = 0; i < urls.length; i++) {
          const response = await fetch(urls[i]);
                           ~~~~~~~~~~~~~~~~~~~~ [sequential]
          out.push(await response.json());
        }
        return out;
      }
    `,
    "steps of more than one": `
      async function pages(total, size, load) {
        const pages = [];
        for (let offset = 0; offset < total; offset += size) pages.push(await load(offset, size));
                                                                        ~~~~~~~~~~~~~~~~~~~~~~~~ [sequential]
        return pages;
      }
    `,
    "a model that is called like a session": `
      import { PrismaClient } from "@prisma/client";
      const prisma = new PrismaClient();
      async function all(ids) { const out = []; for (const id of ids) out.push(await prisma.user.findUnique({ where: { id } })); return out; }
                                                                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [sequential]
    `,
    "a list that is called like the method which fills it": `
      async function all(api, feeds) { let items = []; for (const feed of feeds) items = [...items, ...(await api.items(feed))]; return items; }
                                                                                                        ~~~~~~~~~~~~~~~~~~~~~ [sequential]
    `,
    "by key": `
      async function all(o, load) { const r = {}; for (const k in o) r[k] = await load(k); return r; }
                                                                            ~~~~~~~~~~~~~ [sequential]
    `,
    "into a map": `
      async function all(items, load) {
        const map = new Map();
        for (const item of items) map.set(item.id, await load(item));
                                                   ~~~~~~~~~~~~~~~~ [sequential]
        return map;
      }
    `,
    "into a map that hangs on the object": `
      import { load } from "./load.js";
      class Index {
        entries = new Map();
        async fill(items) {
          for (const item of items) this.entries.set(item.id, await load(item));
                                                              ~~~~~~~~~~~~~~~~ [sequentialKept]
        }
      }
    `,
    "each element in its own place": `
      async function all(xs, load) {
        for (let i = 0; i < xs.length; i++) xs[i] = await load(xs[i]);
                                                    ~~~~~~~~~~~~~~~~~ [sequentialKept]
      }
    `,
    "each property in its own place": `
      async function all(o, load) {
        for (const key of Object.keys(o)) o[key] = await load(o[key]);
                                                   ~~~~~~~~~~~~~~~~~~ [sequentialKept]
      }
    `,
    "a while that counts": `
      async function all(xs, load) {
        const out = [];
        let i = 0;
        while (i < xs.length) {
          out.push(await load(xs[i]));
                   ~~~~~~~~~~~~~~~~~ [sequential]
          i++;
        }
        return out;
      }
    `,
    "bound, looked at, then pushed": `
      async function all(xs, load) {
        const out = [];
        for (const x of xs) {
          const r = await load(x);
                    ~~~~~~~~~~~~~ [sequential]
          if (r) out.push(r);
        }
        return out;
      }
    `,
    "steps that need each other within one iteration": `
      async function all(ids, user, posts) {
        const out = [];
        for (const id of ids) {
          const u = await user(id);
                    ~~~~~~~~~~~~~~ [sequential]
          out.push(await posts(u));
        }
        return out;
      }
    `,
    "a sum": `
      async function all(xs, load) {
        let total = 0;
        for (const x of xs) total += (await load(x)).n;
                                      ~~~~~~~~~~~~~ [sequential]
        return total;
      }
    `,
    "a maximum": `
      async function all(xs, size) {
        let top = 0;
        for (const x of xs) top = Math.max(top, await size(x));
                                                ~~~~~~~~~~~~~ [sequential]
        return top;
      }
    `,
    "a count in an object": `
      async function all(xs, load) {
        const stats = { found: 0, bytes: 0 };
        for (const x of xs) {
          const r = await load(x);
                    ~~~~~~~~~~~~~ [sequential]
          stats.bytes += r.size;
          if (r.found) stats.found++;
        }
        return stats;
      }
    `,
    "a flag that is only ever set": `
      async function any(xs, changed) {
        let dirty = false;
        for (const x of xs) {
          if (await changed(x)) dirty = true;
              ~~~~~~~~~~~~~~~~ [sequential]
        }
        return dirty;
      }
    `,
    "written before it is read": `
      async function all(xs, make) {
        const out = [];
        let url;
        for (const x of xs) {
          url = make(x);
          out.push(await fetch(url));
                   ~~~~~~~~~~~~~~~~ [sequential]
        }
        return out;
      }
    `,
    "written on both ways before it is read": `
      async function all(xs) {
        const out = [];
        let url;
        for (const x of xs) {
          if (x.secure) { url = "https://" + x.host; } else { url = "http://" + x.host; }
          out.push(await fetch(url));
                   ~~~~~~~~~~~~~~~~ [sequential]
        }
        return out;
      }
    `,
    "errors that are only recorded": `
      async function all(xs, load) {
        const out = [];
        const errors = [];
        for (const x of xs) {
          try {
            out.push(await load(x));
                     ~~~~~~~~~~~~~ [sequential]
          } catch (error) {
            errors.push(error);
          }
        }
        return { out, errors };
      }
    `,
    "a break that asks the element": `
      async function all(xs, load) {
        const out = [];
        for (const x of xs) {
          if (x.last) break;
          if (x.name.startsWith("_")) continue;
          out.push(await load(x));
                   ~~~~~~~~~~~~~ [sequential]
        }
        return out;
      }
    `,
    "a continue that asks an awaited value": `
      async function all(xs, load) {
        const out = [];
        for (const x of xs) {
          const r = await load(x);
                    ~~~~~~~~~~~~~ [sequential]
          if (!r) continue;
          out.push(r.name);
        }
        return out;
      }
    `,
    "property names are not references": `
      async function all(rows, translate) {
        const data = [];
        for (const row of rows) data.push(await translate(row.data));
                                          ~~~~~~~~~~~~~~~~~~~~~~~~~ [sequential]
        return data;
      }
    `,
    "the innermost loop": `
      async function all(groups, load) {
        const out = [];
        for (const group of groups) {
          for (const x of group.items) out.push(await load(x));
                                                ~~~~~~~~~~~~~ [sequential]
        }
        return out;
      }
    `,
    "a throw is no early exit": `
      async function all(urls) {
        const out = [];
        for (const url of urls) {
          const response = await fetch(url);
                           ~~~~~~~~~~~~~~~~ [sequential]
          if (!response.ok) throw new Error(response.statusText);
          out.push(await response.json());
        }
        return out;
      }
    `,
    "options that are only read": `
      async function all(urls, headers, options) {
        const controller = new AbortController();
        const out = [];
        for (const url of urls) {
          const response = await fetch(url, { headers, signal: controller.signal });
                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [sequential]
          out.push(await compile(response, options));
        }
        return out;
      }
      import { compile } from "./compile.js";
    `,
    "a literal object of options": `
      import { compile } from "./compile.js";
      async function all(files) {
        const options = { strict: true };
        const out = [];
        for (const file of files) out.push(await compile(file, options));
                                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [sequential]
        return out;
      }
    `,
    "a collection that is readonly": `
      declare function load(x: string, all: readonly string[]): Promise<string>;
      async function all(xs: readonly string[]) {
        const out: string[] = [];
        for (const x of xs) out.push(await load(x, xs));
                                     ~~~~~~~~~~~~~~~~~ [sequential]
        return out;
      }
    `,
    "a collection that the known callee only reads": `
      async function load(x, names) { const name = names.get(x); return fetch(name); }
      async function all(xs) {
        const names = new Map();
        const out = [];
        for (const x of xs) out.push(await load(x, names));
                                     ~~~~~~~~~~~~~~~~~~~~ [sequential]
        return out;
      }
    `,
    "promises that have been started": `
      async function all(xs, load) { for (const p of xs.map(load)) await p; }
                                                                   ~~~~~~~ [alreadyStarted]
    `,
    "promises that have been started, through a variable": `
      async function all(xs, load) {
        const ps = xs.map((x) => load(x));
        const out = [];
        for (const p of ps) out.push(await p);
                                     ~~~~~~~ [alreadyStarted]
        return out;
      }
    `,
    "promises that have been started, in an array": `
      async function load(x) { return x; }
      async function all(a, b) { for (const p of [load(a), load(b)]) console.log(await p); }
                                                                                 ~~~~~~~ [alreadyStarted]
    `,
    "a guard set that is filled before the await": `
      async function all(xs, load) {
        const seen = new Set();
        const out = [];
        for (const x of xs) {
          if (seen.has(x.id)) continue;
          seen.add(x.id);
          out.push(await load(x));
                   ~~~~~~~~~~~~~ [sequential]
        }
        return out;
      }
    `,
    "a number taken before the await": `
      async function all(xs, load) {
        let next = 0;
        const out = [];
        for (const x of xs) out.push(await load(x, next++));
                                     ~~~~~~~~~~~~~~~~~~~~~ [sequential]
        return out;
      }
    `,
    "a filter": `
      import { access } from "node:fs/promises";
      async function existing(files, exists) {
        const found = [];
        for (const file of files) if (await exists(file)) found.push(file);
                                      ~~~~~~~~~~~~~~~~~~ [sequential]
        return found;
      }
    `,
    "two calls for each element": `
      async function all(ids, user, posts) {
        const out = [];
        for (const id of ids) {
          const [u, p] = await Promise.all([user(id), posts(id)]);
                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [sequential]
          out.push({ ...u, posts: p });
        }
        return out;
      }
    `,
    "an own client for each iteration": `
      async function all(clients) {
        const out = [];
        for (const client of clients) out.push(await client.status());
                                               ~~~~~~~~~~~~~~~~~~~~~ [sequential]
        return out;
      }
    `,
    "a method that never looks at its object": `
      class Files {
        async size(file) { const { size } = await stat(file); return size; }
        async all(files) {
          const out = [];
          for (const file of files) out.push(await this.size(file));
                                             ~~~~~~~~~~~~~~~~~~~~~ [sequential]
          return out;
        }
      }
      import { stat } from "node:fs/promises";
    `,
    "recursion that collects": `
      import { readdir } from "node:fs/promises";
      async function walk(dir) {
        const files = [];
        for (const entry of await readdir(dir, { withFileTypes: true })) {
          if (entry.isDirectory()) files.push(...(await walk(dir + "/" + entry.name)));
                                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [sequential]
          else files.push(entry.name);
        }
        return files;
      }
    `,
    "a folded list": `
      async function all(services, list) {
        let found = [];
        for (const service of services) found = found.concat(await list(service.name));
                                                             ~~~~~~~~~~~~~~~~~~~~~~~~ [sequential]
        return found;
      }
    `,
    "a key that is computed": `
      const fs = require("node:fs").promises;
      const path = require("node:path");
      module.exports = async function templates(dir) {
        const templates = {};
        for (const name of await fs.readdir(dir)) {
          templates[path.basename(name, ".hbs")] = await fs.readFile(path.join(dir, name), "utf8");
                                                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [sequential]
        }
        return templates;
      };
    `,
    "a maximum by comparison": `
      import { stat } from "node:fs/promises";
      export async function longest(files) {
        let longest = -Infinity;
        for (const file of files) {
          const { size } = await stat(file);
                           ~~~~~~~~~~~~~~~~ [sequential]
          if (size > longest) {
            longest = size;
          }
        }
        return longest;
      }
    `,
    "words that are counted": `
      import { readFile } from "node:fs/promises";
      export async function words(files) {
        const counts = new Map();
        const initials = {};
        for (const file of files) {
          const text = await readFile(file, "utf8");
                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [sequential]
          for (const word of text.split(" ")) {
            counts.set(word, (counts.get(word) ?? 0) + 1);
            initials[word[0]] = (initials[word[0]] || 0) + 1;
          }
        }
        return { counts, initials };
      }
    `,
    "groups": `
      export async function byOwner(projects, api) {
        const projectsOf = {};
        for (const project of projects) {
          const owner = await api.owner(project.ownerId);
                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [sequential]
          (projectsOf[owner.name] ??= []).push(project.id);
        }
        return projectsOf;
      }
    `,
    "a check that ends the process with an error": `
      export async function check(files, lint) {
        let failed = 0;
        for (const file of files) {
          const { errors } = await lint(file);
                             ~~~~~~~~~~~~~~~~ [sequential]
          if (errors > 0) {
            failed += 1;
            process.exitCode = 1;
          }
        }
        console.error(failed);
      }
    `,
    "promises that have been started, in a list that was filled": `
      async function load(id) { return fetch("/items/" + id); }
      export async function all(ids) {
        const pending = [];
        for (const id of ids) pending.push(load(id));
        const out = [];
        for (const promise of pending) out.push(await promise);
                                                ~~~~~~~~~~~~~ [alreadyStarted]
        return out;
      }
    `,
    "a service that enriches its orders": `
      import { z } from "zod";
      import { logger } from "./logger.js";
      import { inventory } from "./inventory.js";

      const Query = z.object({ customer: z.string(), limit: z.number().default(20) });

      export async function listOrders(repository, input) {
        const query = Query.parse(input);
        const orders = await repository.findByCustomer(query.customer, query.limit);
        const enriched = [];
        let missing = 0;
        for (const order of orders) {
          try {
            const stock = await inventory.lookup(order.sku);
                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [sequential]
            if (!stock) {
              missing++;
              continue;
            }
            enriched.push({ ...order, available: stock.available >= order.quantity });
          } catch (error) {
            logger.warn({ error, order: order.id }, "no stock level");
            enriched.push({ ...order, available: undefined });
          }
        }
        logger.info({ total: orders.length, missing }, "orders listed");
        return enriched;
      }
    `,
    "a command that reads its files": `
      import { readFile } from "node:fs/promises";
      import path from "node:path";

      interface Manifest { name: string; version: string; dependencies?: Record<string, string> }

      export async function readManifests(root: string, folders: readonly string[]): Promise<Map<string, Manifest>> {
        const manifests = new Map<string, Manifest>();
        for (const folder of folders) {
          if (folder.startsWith(".")) continue;
          const file = path.join(root, folder, "package.json");
          const text = await readFile(file, "utf8");
                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [sequential]
          const manifest = JSON.parse(text) as Manifest;
          if (!manifest.name) throw new Error(\`\${file} has no name\`);
          manifests.set(manifest.name, manifest);
        }
        return manifests;
      }
    `,
    "a report over all accounts": `
      class ReportService {
        constructor(private readonly accounts: { all(): Promise<Account[]> }, private readonly balances: BalanceApi) {}

        async monthly(month: string): Promise<Report> {
          const { balances } = this;
          const report: Report = { month, total: 0, lines: [] };
          for (const account of await this.accounts.all()) {
            const balance = await balances.at(account.id, month);
                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [sequential]
            report.total += balance;
            report.lines.push({ account: account.name, balance });
          }
          return report;
        }
      }
      interface Account { id: string; name: string }
      interface BalanceApi { at(id: string, month: string): Promise<number> }
      interface Report { month: string; total: number; lines: { account: string; balance: number }[] }
    `,
    "effects, if asked for": {
      options: { sideEffects: true },
      code: `
        async function all(xs, save) { for (const x of xs) await save(x); }
                                                           ~~~~~~~~~~~~~ [sequential]
      `,
    },
    "long enough": {
      options: { minimumIterations: 3 },
      code: `
        async function all(load) {
          const out = [];
          for (const x of ["a", "b", "c"]) out.push(await load(x));
                                                    ~~~~~~~~~~~~~ [sequential]
          return out;
        }
      `,
    },
    "a number of iterations that nobody knows": {
      options: { minimumIterations: 3 },
      code: `
        async function all(xs, load) {
          const out = [];
          for (const x of xs) out.push(await load(x));
                                       ~~~~~~~~~~~~~ [sequential]
          return out;
        }
      `,
    },
    "a comment without a reason": `
      async function all(xs, load) {
        const out = [];
        // sequential:
        for (const x of xs) out.push(await load(x));
                                     ~~~~~~~~~~~~~ [sequential]
        return out;
      }
    `,
    "one report for a loop, and one for the loop in it": `
      async function all(users, posts, comments) {
        const out = [];
        for (const user of users) {
          const list = await posts(user);
                       ~~~~~~~~~~~~~~~~~ [sequential]
          for (const post of list) out.push(await comments(post));
                                            ~~~~~~~~~~~~~~~~~~~~ [sequential]
        }
        return out;
      }
    `,
    "an outer loop around a cursor, for what it awaits itself": `
      async function all(repos, settings, page) {
        const out = [];
        for (const repo of repos) {
          const options = await settings(repo);
                          ~~~~~~~~~~~~~~~~~~~~ [sequential]
          let cursor = options.start;
          while (cursor) {
            const result = await page(repo, cursor);
            out.push(...result.items);
            cursor = result.next;
          }
        }
        return out;
      }
    `,
    "a list of the caller, who has it after a failure as well": `
      async function all(xs, out, load) {
        for (const x of xs) out.push(await load(x));
                                     ~~~~~~~~~~~~~ [sequentialKept]
      }
    `,
    "a list that a timer reads meanwhile": `
      async function all(xs, load, show) {
        const out = [];
        const timer = setInterval(() => show(out.length), 100);
        for (const x of xs) out.push(await load(x));
                                     ~~~~~~~~~~~~~ [sequentialKept]
        clearInterval(timer);
        return out;
      }
    `,
    "promises that have started, for a list of the caller": `
      async function all(xs, out, load) {
        for (const p of xs.map(load)) out.push(await p);
                                               ~~~~~~~ [alreadyStartedKept]
      }
    `,
    "promises that have started, and a list that is read after a failure": `
      async function all(xs, load, note) {
        const out = [];
        try {
          for (const p of xs.map(load)) out.push(await p);
                                                 ~~~~~~~ [alreadyStartedKept]
        } catch {
          note(out);
        }
      }
    `,
    "a failure after which nothing reads the list": `
      async function all(xs, load) {
        const out = [];
        try {
          for (const x of xs) out.push(await load(x));
                                       ~~~~~~~~~~~~~ [sequential]
        } catch (error) {
          throw new Error("not all could be loaded", { cause: error });
        }
        return out;
      }
    `,
    "a check that asks the element only": `
      async function all(xs, load) {
        const out = [];
        for (const x of xs) {
          x.signal.throwIfAborted();
          if (x.cancelled) throw new Error(x.name);
          out.push(await load(x));
                   ~~~~~~~~~~~~~ [sequential]
        }
        return out;
      }
    `,
  },
  allows: {
    "an await before the throw that ends the loop": `
      export async function check(responses) {
        for (const response of responses) {
          if (!response.ok) {
            const { message } = await response.json();
            throw new Error(message);
          }
        }
      }
    `,
    "a text that the awaited call is given": `
      async function build(files, readText) {
        let text = "";
        for (const file of files) {
          const more = await readText(file, text);
          text = text.replace(file, more);
        }
        return text;
      }
    `,
    "an exit after something that returns": `
      async function names(urls, normalise, warn) {
        const output = [];
        for (const url of urls) {
          const found = await normalise(url);
          if (!found.id) {
            warn(url);
            return output;
          }
          output.push(found.name);
        }
        return output;
      }
    `,
    "an effect on what all share, beside a value": `
      async function all(xs, load, queue) { for (const x of xs) { const r = await load(x); await queue.add(r); } }
    `,
    "an effect on what the value was asked of": `
      async function reserve(ids, stock) { for (const id of ids) { const left = await stock.left(id); if (left > 0) await stock.take(id); } }
    `,
    "an effect that is the same each time, beside a value": `
      async function all(xs, load, refresh) { for (const x of xs) { const r = await load(x); r && (await refresh()); } }
    `,
    "what is emptied and filled for each": `
      export async function renderAll(groups, stage, layerOf) {
        const pages = [];
        for (const group of groups) {
          stage.destroyChildren();
          const page = layerOf(group);
          stage.add(page);
          pages.push(await page.canvas.toBuffer("pdf"));
        }
        return pages;
      }
    `,
    "effects on the elements of a list that has been sorted for them": `
      import { readdir, rmdir } from "node:fs/promises";
      export async function removeEmpty(list) {
        list.folders.sort((a, b) => b.length - a.length);
        for (const folder of list.folders) if ((await readdir(folder)).length === 0) await rmdir(folder);
      }
      export async function removeDeepest(folders) {
        for (const folder of folders.toSorted().reverse()) if ((await readdir(folder)).length === 0) await rmdir(folder);
      }
    `,
    "two effects on the element": `
      import { mkdir, rm } from "node:fs/promises";
      export async function renew(folders) { for (const folder of folders) { await rm(folder, { recursive: true }); await mkdir(folder); } }
    `,
    "what is created where no function has found it": `
      async function all(xs, findTag, createTag) { const out = []; for (const x of xs) out.push((await findTag(x)) ?? (await createTag(x))); return out; }
    `,
    "modules that are imported for their effect": `export async function loadAll(names) { for (const name of names) await import(name); }`,
    "a method of a shared object that is chosen at run time": `
      async function build(bundle, outputs, method) { const out = []; for (const output of outputs) out.push(await bundle[method](output)); return out; }
    `,
    "a function whose name says that it runs git": `
      async function merges(branches, gitExec) { const out = []; for (const branch of branches) out.push(await gitExec("merge " + branch)); return out; }
    `,
    "resources by the last words of their names": `
      async function rows(readClient, postgresQueryRunner, tables, rowsOf) {
        const found = [];
        for (const table of tables) found.push(...(await rowsOf(readClient, table)));
        for (const table of tables) found.push(...(await postgresQueryRunner.views(table)));
        return found;
      }
    `,
    "promises that have been started, in a map": `
      /** @param {Map<string, Promise<{ data: string }>>} images */
      async function draw(notes, images) {
        const done = [];
        for (const note of notes) {
          const image = await images.get(note.id);
          done.push(image.data);
        }
        return done;
      }
    `,
    "functions of a list that fill what they are given": `
      async function capabilities(endpoint) {
        if (endpoint.value("colour") == null) await endpoint.read("colour");
        return endpoint.value("colour") ?? 0;
      }
      const items = [
        { name: "x", wanted: async (endpoint) => (await capabilities(endpoint)) > 1 },
        { name: "y", wanted: async (endpoint) => (await capabilities(endpoint)) > 2 },
      ];
      async function choose(endpoint) {
        const chosen = [];
        for (const item of items) if (await item.wanted(endpoint)) chosen.push(item.name);
        return chosen;
      }
    `,
    "a limiter of the host of each element": `
      async function all(urls, limiters, load) {
        const out = [];
        for (const url of urls) {
          const limiter = limiters.get(url.host);
          out.push(await limiter.schedule(() => load(url)));
        }
        return out;
      }
    `,
    "a function whose name says that it goes in order": `
      export async function fetchInOrder(pages, out) { for (const page of pages) out.push(await fetch(page)); return out; }
      export async function loadOneByOne(ids) { const all = []; for (const id of ids) all.push(await load(id)); return all; }
      export async function mapSeries(ids) { const all = []; for (const id of ids) all.push(await load(id)); return all; }
    `,
    "what was collected before a failure is used": `
      async function all(ids, load, note) {
        const out = [];
        try {
          for (const id of ids) out.push(await load(id));
        } catch {
          note(out);
        }
        return out;
      }
    `,
    "how far it came is told in any case": `
      async function all(ids, load, note) {
        let sum = 0;
        try {
          for (const id of ids) sum += await load(id);
        } finally {
          note(sum);
        }
      }
    `,
    "a loop that can be stopped from outside": `
      export async function all(ids, load, signal) {
        const out = [];
        for (const id of ids) {
          signal.throwIfAborted();
          out.push(await load(id));
        }
        return out;
      }
    `,
    "a service that can be closed meanwhile": `
      export class Service {
        closed = false;
        close() { this.closed = true; }
        async all(ids, load) {
          const out = [];
          for (const id of ids) {
            if (this.closed) throw new Error("closed");
            out.push(await load(id));
          }
          return out;
        }
      }
    `,
    "a list that grows while it is visited": `
      async function all(xs, load) {
        const out = [];
        for (const x of xs) {
          const y = await load(x);
          out.push(y);
          if (y.next) xs.push(y.next);
        }
        return out;
      }
    `,
    "a set that grows while it is visited, by another name": `
      async function all(start, load) {
        const seen = new Set([start]);
        const out = [];
        for (const x of seen.values()) {
          const y = await load(x);
          out.push(y);
          y.links.forEach((link) => seen.add(link));
        }
        return out;
      }
    `,
    "a list that grows by another name": `
      async function all(xs, load) {
        const queue = xs;
        const out = [];
        for (const x of queue) {
          const y = await load(x);
          out.push(y);
          xs.push(y.next);
        }
        return out;
      }
    `,
    "a field that grows by another name": `
      class Crawler {
        queue = [];
        async all(load) {
          const { length } = this.queue;
          const queue = this.queue;
          const out = [length];
          for (const x of queue) {
            const y = await load(x);
            out.push(y);
            this.queue.push(y.next);
          }
          return out;
        }
      }
    `,
    "a generator that goes on with what an iteration has found": `
      async function all(start, load) {
        const queue = [start];
        function* drain() { while (queue.length > 0) yield queue.shift(); }
        const out = [];
        for (const x of drain()) {
          const y = await load(x);
          out.push(y);
          queue.push(y.next);
        }
        return out;
      }
    `,
    "a break that asks a signal": `
      async function all(xs, load, signal) {
        const out = [];
        for (const x of xs) {
          if (signal.aborted) break;
          out.push(await load(x));
        }
        return out;
      }
    `,
    "a signal that throws": `
      export async function pages(urls, signal) {
        const pages = [];
        for (const url of urls) {
          signal?.throwIfAborted();
          const response = await fetch(url, { signal });
          pages.push(await response.text());
        }
        return pages;
      }
    `,
    "a page that loads what it shows": {
      jsx: true,
      code: `
        import { useEffect, useState } from "react";

        export function Thumbnails({ ids }) {
          const [images, setImages] = useState([]);
          useEffect(() => {
            const controller = new AbortController();
            async function load() {
              const loaded = [];
              for (const id of ids) {
                if (controller.signal.aborted) return;
                const response = await fetch("/images/" + id, { signal: controller.signal });
                const blob = await response.blob();
                loaded.push({ id, url: URL.createObjectURL(blob) });
              }
              setImages(loaded);
            }
            void load();
            return () => controller.abort();
          }, [ids]);
          return <ul>{images.map((image) => <li key={image.id}><img src={image.url} /></li>)}</ul>;
        }
      `,
    },
    "statements, unless they are asked for": `
      async function page(id, user, posts) { const u = await user(id); const p = await posts(id); return { u, p }; }
    `,
    "statements that need each other, or an order": {
      options: { statements: true },
      code: `
        async function page(id, user, posts, db) {
          const u = await user(id);
          const p = await posts(u);
          if (!p) return null;
          const session = await openSession(p);
          const rows = await session.rows();
          const saved = await saveAll(rows);
          const total = await count();
          return { saved, total };
        }
      `,
    },
    "a cursor": `
      async function all(page) {
        const out = [];
        let cursor;
        do { const r = await page(cursor); out.push(...r.items); cursor = r.next; } while (cursor);
        return out;
      }
    `,
    "a cursor in a counting loop": `
      async function all(n, page) {
        let cursor;
        const out = [];
        for (let i = 0; i < n; i++) { const r = await page(cursor, i); cursor = r.next; out.push(r); }
        return out;
      }
    `,
    "a cursor in a field": `
      async function all(state, xs, page) {
        const out = [];
        for (const x of xs) { state.cursor = (await page(x, state.cursor)).next; out.push(x); }
        return out;
      }
    `,
    "pagination": `
      async function all(load) {
        const out = [];
        let hasMore = true;
        let page = 1;
        while (hasMore) { const r = await load(page); out.push(...r.items); hasMore = r.hasMore; page++; }
        return out;
      }
    `,
    "an accumulator that is passed on": `
      async function reduce(xs, step) { let acc = null; for (const x of xs) acc = await step(acc, x); return acc; }
    `,
    "the last element that was collected": `
      async function chain(xs, step) {
        const out = [];
        for (const x of xs) out.push(await step(x, out[out.length - 1]));
        return out;
      }
    `,
    "the last element by at": `
      async function chain(xs, step) { const out = []; for (const x of xs) out.push(await step(x, out.at(-1))); return out; }
    `,
    "the element before": `
      async function chain(xs, step) { for (let i = 1; i < xs.length; i++) xs[i] = await step(xs[i], xs[i - 1]); }
    `,
    "a linked list": `
      async function all(head, load) { const out = []; for (let n = head; n; n = n.next) out.push(await load(n)); return out; }
    `,
    "up a directory": `
      import path from "node:path";
      async function find(dir, exists) {
        let current = dir;
        while (current !== path.dirname(current)) { if (await exists(current)) return current; current = path.dirname(current); }
        return undefined;
      }
    `,
    "a queue": `
      async function drain(queue, work) { const out = []; while (queue.length) { out.push(await work(queue.shift())); } return out; }
    `,
    "a list that grows": `
      async function crawl(pages, load) {
        const out = [];
        for (const page of pages) { const r = await load(page); pages.push(...r.links); out.push(r); }
        return out;
      }
    `,
    "a test that reads what the body writes": `
      async function all(xs, load) {
        const out = [];
        for (let i = 0; i < xs.length && out.length < 10; i++) { const r = await load(xs[i]); if (r) out.push(r); }
        return out;
      }
    `,
    "an object that the body writes and passes": `
      async function all(options, load) {
        const out = [];
        for (let page = 0; page < 9; page++) { options.page = page; out.push(await load(options, page)); }
        return out;
      }
    `,
    "a setting of the receiver": `
      async function all(service, tenants) {
        const out = [];
        for (const tenant of tenants) { service.tenant = tenant; out.push(await service.load(tenant.id)); }
        return out;
      }
    `,
    "a variable that a handler reads meanwhile": `
      async function all(methods, server, request) {
        let expected = "";
        const answers = [];
        server.on("request", (method) => check(method, expected));
        for (const method of methods) { expected = method; answers.push(await request(method)); }
        return answers;
      }
    `,
    "a setting of a module": `
      import { config } from "./config.js";
      import { publish } from "./publish.js";
      export async function deploy(environments) {
        const urls = [];
        for (const environment of environments) {
          config.environment = environment;
          urls.push(await publish(environment));
        }
        return urls;
      }
    `,
    "a list that the head reads, one of two": `
      export async function walk(root, list) {
        const pending = [root];
        const files = [];
        for (let i = 0; i < pending.length; i++) {
          const entries = await list(pending[i]);
          for (const entry of entries) (entry.isDirectory() ? pending : files).push(entry.path);
        }
        return files;
      }
    `,
    "a number by a key that may repeat": `
      export async function totals(entries, rate) {
        const totals = {};
        for (let i = 0; i < entries.length; i++) {
          const { currency, value } = entries[i];
          totals[currency] = (await rate(currency, totals[currency])) * value;
        }
        return totals;
      }
    `,
    "an outer array handed to an unknown function": `
      import { visit } from "./visit.js";
      async function all(xs) { const found = []; const out = []; for (const x of xs) out.push(await visit(x, found)); return out; }
    `,
    "an outer map handed to an unknown function": `
      import { visit } from "./visit.js";
      async function all(xs) { const byId = new Map(); const out = []; for (const x of xs) out.push(await visit(x, byId)); return out; }
    `,
    "a graph handed to an unknown function": `
      import { visit } from "./visit.js";
      async function all(xs, graph) { const out = []; for (const x of xs) out.push(await visit(x, graph)); return out; }
    `,
    "an outer map that the known callee fills": `
      async function load(x, known) { const r = await fetch(x); known.set(x, r); return r; }
      async function all(xs) { const known = new Map(); const out = []; for (const x of xs) out.push(await load(x, known)); return out; }
    `,
    "a callee that writes what is around it": `
      let calls = 0;
      async function load(x) { calls += 1; return fetch(x + calls); }
      async function all(xs) { const out = []; for (const x of xs) out.push(await load(x)); return out; }
    `,
    "a callee that reads what the loop collects": `
      async function all(xs) {
        const out = [];
        const load = async (x) => fetch(x + "?known=" + out.length);
        for (const x of xs) out.push(await load(x));
        return out;
      }
    `,
    "a callee of a callee that writes": `
      const known = new Map();
      async function get(x) { if (!known.has(x)) known.set(x, await fetch(x)); return known.get(x); }
      async function load(x) { const r = await get(x); return r.json(); }
      async function all(xs) { const out = []; for (const x of xs) out.push(await load(x)); return out; }
    `,
    "a setting of the whole process": `
      async function all(folders, build) { const out = []; for (const dir of folders) { process.chdir(dir); out.push(await build(dir)); } return out; }
    `,
    "the same receiver before and after": `
      async function all(xs, machine) {
        const out = [];
        for (const x of xs) { const before = machine.level; await machine.step(x); out.push(machine.level - before); }
        return out;
      }
    `,
    "a receiver that is looked at afterwards": `
      async function all(xs, machine) {
        const out = [];
        for (const x of xs) { const result = await machine.step(x); out.push([result, machine.level]); }
        return out;
      }
    `,
    "a guard that is filled after the await": `
      async function all(xs, load) {
        const cache = new Map();
        for (const x of xs) { if (cache.has(x.id)) continue; const r = await load(x); cache.set(x.id, r); }
        return cache;
      }
    `,
    "a break": `
      async function first(xs, load) { const out = []; for (const x of xs) { const r = await load(x); if (!r) break; out.push(r); } return out; }
    `,
    "a return": `async function first(xs, load) { for (const x of xs) { const r = await load(x); if (r) return r; } return null; }`,
    "a return in a switch": `
      async function first(xs, load) {
        for (const x of xs) { const r = await load(x); switch (r.kind) { case "found": return r; default: } }
        return null;
      }
    `,
    "a return in a nested loop": `
      async function first(xs, load) {
        for (const x of xs) { const rs = await load(x); for (const r of rs) { if (r.ok) return r; } }
        return null;
      }
    `,
    "a label": `
      async function first(groups, load) {
        const out = [];
        outer: for (const group of groups) {
          for (const x of group) { const r = await load(x); if (!r) continue outer; out.push(r); }
        }
        return out;
      }
    `,
    "by way of a variable": `
      async function first(xs, load) {
        const out = [];
        for (const x of xs) { const r = await load(x); let done = false; if (r.last) done = true; out.push(r); if (done) break; }
        return out;
      }
    `,
    "what was skipped before": `
      async function first(xs, ok, use) {
        for (const x of xs) { if (!(await ok(x))) continue; use(x); if (x.only) break; }
      }
    `,
    "first success wins": `
      async function any(mirrors) { for (const mirror of mirrors) { try { return await fetch(mirror); } catch (e) { console.warn(e); } } throw new Error("none"); }
    `,
    "a fallback that breaks": `
      async function any(mirrors) {
        let response;
        for (const mirror of mirrors) { try { response = await fetch(mirror); break; } catch (e) { console.warn(e); } }
        return response;
      }
    `,
    "stop at the first error": `
      async function all(xs, load) {
        const out = [];
        for (const x of xs) { try { out.push(await load(x)); } catch { break; } }
        return out;
      }
    `,
    "the loop runs once": `async function one(xs, load) { for (const x of xs) { await load(x); return; } }`,
    "the loop runs once, with a value": `async function one(xs, load) { const out = []; for (const x of xs) { out.push(await load(x)); break; } return out; }`,
    "a flag that ends the work": `
      async function all(xs, load) {
        let found;
        for (const x of xs) { if (found) continue; found = await load(x); }
        return found;
      }
    `,
    "the last one wins": `async function last(xs, load) { let r; for (const x of xs) r = await load(x); return r; }`,
    retry: `
      async function load(url) {
        const errors = [];
        for (let i = 0; i < 3; i++) { const r = await fetch(url); errors.push(r.status); }
        return errors;
      }
    `,
    "retry by its name": `
      async function load(url, get, maxAttempts) {
        const out = [];
        for (let n = 0; n < maxAttempts; n++) { const r = await get(url, n); out.push(r); }
        return out;
      }
    `,
    poll: `async function ready(job, status) { const out = []; for (let i = 0; i < 9; i++) out.push(await status(job)); return out; }`,
    "await in the test": `async function ready(ready) { while (!(await ready())) { console.log("not yet"); } }`,
    "await in the test of a for": `async function all(xs, has, load) { const out = []; for (let i = 0; await has(i); i++) out.push(await load(i)); return out; }`,
    "await in the update": `async function all(xs, next, load) { const out = []; for (let i = 0; i < 9; i = await next(i)) out.push(await load(i)); return out; }`,
    "for ever": `async function serve(accept, answer) { for (;;) { const r = await accept(); answer(r); } }`,
    "sleeps": `
      import { setTimeout as sleep } from "node:timers/promises";
      async function all(xs, load) { const out = []; for (const x of xs) { out.push(await load(x)); await sleep(100); } return out; }
    `,
    "sleeps by its name": `
      import { delay } from "./delay.js";
      async function all(xs, load) { const out = []; for (const x of xs) { out.push(await load(x)); const waited = await delay(100, x); console.log(waited); } return out; }
    `,
    "a timer": `
      async function all(xs, load) {
        const out = [];
        for (const x of xs) { out.push(await load(x)); await new Promise((resolve) => setTimeout(resolve, 100)); }
        return out;
      }
    `,
    "a limiter": `
      async function all(xs, limiter, load) { const out = []; for (const x of xs) out.push(await limiter.schedule(() => load(x))); return out; }
    `,
    "a semaphore": `
      async function all(xs, semaphore, load) { const out = []; for (const x of xs) { const release = await semaphore.acquire(x); out.push(await load(x)); release(); } return out; }
    `,
    "a bucket of tokens": `
      async function all(xs, bucket, load) { const out = []; for (const x of xs) { const left = await bucket.removeTokens(x.cost); out.push(await load(x, left)); } return out; }
    `,
    "p-limit": `
      import pLimit from "p-limit";
      const limit = pLimit(1);
      async function all(xs, load) { const out = []; for (const x of xs) out.push(await limit(() => load(x))); return out; }
    `,
    "batches": `
      import { chunk } from "./chunk.js";
      async function all(xs, load) {
        const out = [];
        for (const part of chunk(xs, 10)) out.push(...(await Promise.all(part.map(load))));
        return out;
      }
    `,
    "batches by index": `
      async function all(xs, load) {
        const out = [];
        for (let i = 0; i < xs.length; i += 10) { const part = xs.slice(i, i + 10); out.push(...(await Promise.all(part.map(load)))); }
        return out;
      }
    `,
    "a worker of a pool": `
      async function pool(xs, load) {
        const entries = xs.entries();
        const out = [];
        async function run() { for (const [i, x] of entries) out[i] = await load(x); }
        await Promise.all([run(), run(), run()]);
        return out;
      }
    `,
    "a worker that takes the next": `
      async function pool(xs, load) {
        let next = 0;
        const out = [];
        async function run() { while (next < xs.length) { const i = next++; out[i] = await load(xs[i]); } }
        await Promise.all([run(), run()]);
        return out;
      }
    `,
    "one connection behind the object": `
      class Schema {
        async create(table, indices) { for (const index of indices) await this.createIndex(table, index); }
        async all(ids) { const out = []; for (const id of ids) out.push(await this.connection.query("select", id)); return out; }
      }
    `,
    "a method of the object": `
      class Repo { async all(ids) { const out = []; for (const id of ids) out.push(await this.find(id)); return out; } }
    `,
    "a transaction's callback": `
      async function all(db, ids) {
        return db.transaction(async (t) => { const out = []; for (const id of ids) out.push(await t.get(id)); return out; });
      }
    `,
    "a transaction": `async function all(tx, ids) { const out = []; for (const id of ids) out.push(await tx.get(id)); return out; }`,
    "a transaction as an argument": `async function all(trx, ids, find) { const out = []; for (const id of ids) out.push(await find(trx, id)); return out; }`,
    "a transaction among the options": `async function all(User, ids, session) { const out = []; for (const id of ids) out.push(await User.findOne({ id }, { session })); return out; }`,
    "a transaction under another name": `async function all(User, ids, t) { const out = []; for (const id of ids) out.push(await User.findOne({ id }, { transaction: t })); return out; }`,
    "a client": `async function all(client, ids) { const out = []; for (const id of ids) { const { rows } = await client.query("select", [id]); out.push(rows); } return out; }`,
    "a query runner": `async function all(queryRunner, tables) { const out = []; for (const t of tables) out.push(await queryRunner.getTable(t)); return out; }`,
    "a manager": `async function all(manager, ids) { const out = []; for (const id of ids) out.push(await manager.findOne(User, id)); return out; } import { User } from "./user.js";`,
    "a lock": `async function all(xs, mutex, load) { const out = []; for (const x of xs) out.push(await mutex.runExclusive(() => load(x))); return out; }`,
    "a stream": `async function all(stream, xs) { const out = []; for (const x of xs) out.push(await stream.write(x)); return out; }`,
    "a file handle by its type": {
      in: ["typed"],
      code: `
        import { open } from "node:fs/promises";
        async function all(offsets: number[]) {
          const file = await open("data");
          const out: Buffer[] = [];
          for (const offset of offsets) { const { buffer } = await file.read(Buffer.alloc(10), 0, 10, offset); out.push(buffer); }
          return out;
        }
      `,
    },
    "what is created where it was not found": `async function all(db, xs) { const out = []; for (const x of xs) out.push((await db.users.findOne(x)) ?? (await db.users.create(x))); return out; }`,
    "the parts of a page": `async function all(page) { const out = []; for (const row of await page.locator("tr").all()) out.push(await row.innerText()); return out; }`,
    "what others may read meanwhile": `async function all(ids, context, load) { const out = []; for (const id of ids) { context.current = id; out.push(await load(id)); } return out; }`,
    "a browser": `async function all(page, selectors) { const out = []; for (const s of selectors) out.push(await page.textContent(s)); return out; }`,
    "a browser by its hand": `async function all(context, fields) { const out = []; for (const f of fields) out.push(await context.page.inputValue(f)); return out; }`,
    "a user of a test": `async function all(user, xs) { const out = []; for (const x of xs) out.push(await user.click(x)); return out; }`,
    "a connection by what opened it": `
      import { open } from "sqlite";
      export async function load(ids) {
        const db = await open({ filename: "cache.db" });
        const rows = [];
        for (const id of ids) rows.push(await db.get("select * from items where id = ?", id));
        return rows;
      }
    `,
    "a tab of a browser": `
      import puppeteer from "puppeteer-core";
      export async function titles(urls) {
        const chrome = await puppeteer.launch();
        const tab = await chrome.newPage();
        const titles = [];
        for (const url of urls) {
          const response = await tab.goto(url);
          titles.push(response.status());
        }
        return titles;
      }
    `,
    "a working tree": `
      import simpleGit from "simple-git";
      const repository = simpleGit();
      export async function logs(branches) {
        const logs = {};
        for (const branch of branches) logs[branch] = await repository.log([branch]);
        return logs;
      }
    `,
    "a queue that limits": `
      import PQueue from "p-queue";
      const jobs = new PQueue({ concurrency: 1 });
      export async function all(xs, load) {
        const out = [];
        for (const x of xs) out.push(await jobs.add(() => load(x)));
        return out;
      }
    `,
    "what is printed": `
      export async function print(ids, load) {
        for (const id of ids) process.stdout.write(await load(id));
      }
    `,
    "dialogs": `
      import * as vscode from "vscode";
      export async function pick(folders) {
        const chosen = [];
        for (const folder of folders) {
          const answer = await vscode.window.showInformationMessage("Include " + folder.name + "?", "Yes", "No");
          if (answer === "Yes") chosen.push(folder);
        }
        return chosen;
      }
    `,
    "prompts": `
      import { input } from "@inquirer/prompts";
      async function ask(questions) { const out = {}; for (const q of questions) out[q.name] = await input({ message: q.text }); return out; }
    `,
    "git in one working tree": `async function all(git, refs) { const out = []; for (const ref of refs) out.push(await git.raw(["show", ref])); return out; }`,
    "processes": `
      import { execFile } from "node:child_process";
      import { promisify } from "node:util";
      const run = promisify(execFile);
      async function all(xs) { const out = []; for (const x of xs) { const { stdout } = await run("npm", ["view", x]); out.push(stdout); } return out; }
    `,
    "migrations": `async function all(migrations) { const out = []; for (const migration of migrations) out.push(await migration.up()); return out; }`,
    "a function that migrates": `async function migrate(tables, read) { const out = []; for (const t of tables) out.push(await read(t)); return out; }`,
    "plugins": `async function all(plugins, config) { const out = []; for (const plugin of plugins) out.push(await plugin.setup(config)); return out; }`,
    "hooks": `async function all(hooks) { const out = []; for (const [name, hook] of Object.entries(hooks)) out.push([name, await hook(name)]); return out; }`,
    "middleware": `async function all(app, x) { const out = []; for (const handle of app.middleware) out.push(await handle(x)); return out; }`,
    "steps": `async function all(steps) { const out = []; for (const step of steps) out.push(await step.run()); return out; }`,
    "stages": `async function all(pipeline) { const out = []; for (const stage of pipeline.stages) out.push(await stage.run()); return out; }`,
    "functions of a list": `async function all(tasks) { const out = []; for (const task of tasks) out.push(await task()); return out; }`,
    "a function that promises the order": `async function mapSeries(xs, fn) { const out = []; for (const x of xs) out.push(await fn(x)); return out; }`,
    "for await": `async function all(xs, load) { const out = []; for await (const x of xs) out.push(await load(x)); return out; }`,
    "for await within": `async function all(files, lines, load) { const out = []; for (const f of files) { const s = await load(f); for await (const l of lines(s)) out.push(l); } return out; }`,
    "yield": `async function* all(xs, load) { for (const x of xs) yield await load(x); }`,
    "yield beside": `async function* all(xs, load) { for (const x of xs) { const r = await load(x); if (r) yield r; } }`,
    "await using": {
      in: ["typed", "untyped"],
      code: `
        declare function open(x: string): Promise<AsyncDisposable & { read(): Promise<string> }>;
        async function all(xs: string[]) {
          const out: string[] = [];
          for (const x of xs) { await using file = await open(x); out.push(await file.read()); }
          return out;
        }
      `,
    },
    "no call": `async function all(xs) { const out = []; for (const x of xs) out.push(await x.promise); return out; }`,
    "a benchmark": `
      async function bench(xs, load) { const out = []; for (const x of xs) { const t = performance.now(); const r = await load(x); out.push([r, performance.now() - t]); } return out; }
    `,
    "a benchmark by date": `
      async function bench(xs, load) { const out = []; for (const x of xs) { const t = Date.now(); const r = await load(x); out.push([r, Date.now() - t]); } return out; }
    `,
    "for their effect": `async function all(xs, save) { for (const x of xs) await save(x); }`,
    "for their effect, into a variable that nobody reads": `async function all(xs, save) { for (const x of xs) { const ignored = await save(x); } }`,
    "a short list": {
      options: { minimumIterations: 3 },
      code: `async function all(load) { const out = []; for (const x of ["a", "b"]) out.push(await load(x)); return out; }`,
    },
    "a short list in a constant": {
      options: { minimumIterations: 3 },
      code: `const kinds = ["a", "b"]; async function all(load) { const out = []; for (const x of kinds) out.push(await load(x)); return out; }`,
    },
    "a short count": {
      options: { minimumIterations: 3 },
      code: `async function all(load) { const out = []; for (let i = 0; i < 2; i++) out.push(await load(i)); return out; }`,
    },
    "a stated reason": `
      async function all(xs, load) {
        const out = [];
        // sequential: the API allows one request at a time
        for (const x of xs) out.push(await load(x));
        return out;
      }
    `,
    "a reason stated in a sentence": `
      async function all(xs, load) {
        const out = [];
        // In series, because a transaction takes one operation at a time.
        for (const x of xs) out.push(await load(x));
        return out;
      }
    `,
    "a stated reason behind the head": `
      async function all(xs, load) {
        const out = [];
        for (const x of xs) { // sequential: the API allows one request at a time
          out.push(await load(x));
        }
        return out;
      }
    `,
    "a client that follows the pages of an API": `
      export async function listIssues(api, repository) {
        const issues = [];
        let page = 1;
        for (;;) {
          const response = await api.get("/repos/" + repository + "/issues", { params: { page, per_page: 100 } });
          issues.push(...response.data);
          if (response.data.length < 100) break;
          page += 1;
        }
        return issues;
      }
    `,
    "a repository that works in a transaction": `
      export class OrderRepository {
        constructor(pool) { this.pool = pool; }
        async saveAll(orders) {
          const client = await this.pool.connect();
          try {
            await client.query("BEGIN");
            const ids = [];
            for (const order of orders) {
              const { rows } = await client.query("INSERT INTO orders(data) VALUES ($1) RETURNING id", [order]);
              ids.push(rows[0].id);
            }
            await client.query("COMMIT");
            return ids;
          } catch (error) {
            await client.query("ROLLBACK");
            throw error;
          } finally {
            client.release();
          }
        }
      }
    `,
    "a request that tries its mirrors": `
      export async function download(mirrors, file, log) {
        const failures = [];
        for (const mirror of mirrors) {
          const url = new URL(file, mirror);
          try {
            const response = await fetch(url);
            if (response.ok) return await response.arrayBuffer();
            failures.push(url + ": " + response.status);
          } catch (error) {
            log.debug(error);
            failures.push(url + ": " + error.message);
          }
        }
        throw new AggregateError(failures, "No mirror has " + file);
      }
    `,
    "an import that tries again": `
      import { setTimeout as wait } from "node:timers/promises";
      export async function importRows(rows, send, { retries = 3 } = {}) {
        const failed = [];
        for (const row of rows) {
          for (let attempt = 0; attempt <= retries; attempt++) {
            const result = await send(row);
            if (result.ok) break;
            if (attempt === retries) failed.push({ row, reason: result.reason });
            else await wait(2 ** attempt * 100);
          }
        }
        return failed;
      }
    `,
    "a loop of a test, whose time matters little": `
      import { test } from "vitest";
      test("has all", async () => {
        for (const id of ["a", "b"]) expect(await load(id)).toBeDefined();
      });
    `,
    "an end-to-end test": `
      import { expect, test } from "@playwright/test";
      test("every tab opens", async ({ page }) => {
        await page.goto("/");
        const titles = [];
        for (const tab of ["Orders", "Customers", "Reports"]) {
          await page.getByRole("tab", { name: tab }).click();
          titles.push(await page.title());
        }
        expect(titles).toEqual(["Orders", "Customers", "Reports"]);
      });
    `,
    "a release that runs its steps": `
      const steps = [{ name: "build", run: async (context) => ({ ...context, built: true }) }];
      export async function release(context) {
        let current = context;
        for (const { name, run } of steps) {
          console.log(name);
          current = await run(current);
        }
        return current;
      }
    `,
    "a crawler": `
      import { fetchPage } from "./fetch-page.js";
      export async function crawl(start, limit) {
        const visited = new Set();
        const queue = [start];
        const pages = [];
        while (queue.length > 0 && pages.length < limit) {
          const url = queue.shift();
          if (visited.has(url)) continue;
          visited.add(url);
          const page = await fetchPage(url);
          pages.push(page);
          queue.push(...page.links);
        }
        return pages;
      }
    `,
    "an independent loop around a cursor": `
      async function all(repos, page) {
        const out = [];
        for (const repo of repos) {
          let cursor;
          do { const r = await page(repo, cursor); out.push(...r.items); cursor = r.next; } while (cursor);
        }
        return out;
      }
    `,
    "what the head does once": `async function all(list) { for (const x of await list()) console.log(x); }`,
    "awaits of functions that are only defined": `async function all(xs, load) { const fs = []; for (const x of xs) fs.push(async () => await load(x)); return fs; }`,
    "effects of a dependent loop": {
      options: { sideEffects: true },
      code: `async function all(tx, xs) { for (const x of xs) await tx.insert(x); }`,
    },
  },
  leavesAlone: {
    "what the call does to a shared instance": `
      import { Progress } from "./progress.js";
      import { load } from "./load.js";
      async function all(xs) { const progress = new Progress(); const out = []; for (const x of xs) out.push(await load(x, progress)); return out; }
    `,
    "an effect on something from outside, in order": `
      async function all(xs, load, emitter) { for (const x of xs) { const r = await load(x); emitter.emit("loaded", r); } }
    `,
    "an exit that nobody can foresee": `
      async function all(xs, load, budget) { const out = []; for (const x of xs) { if (budget.spent) break; out.push(await load(x)); } return out; }
    `,
    "promises that have handlers": `
      async function all(xs, load) { for (const p of xs.map((x) => load(x).catch(() => null))) console.log(await p); }
    `,
    "promises that others have got": `
      async function all(xs, load) { const ps = xs.map(load); await Promise.allSettled(ps); for (const p of ps) console.log(await p); }
    `,
    "promises of which one is enough": `
      async function first(xs, load) { const ps = xs.map(load); for (const p of ps) { const r = await p; if (r) return r; } return null; }
    `,
    "a lazy map": `async function all(m, load) { for (const p of m.values().map(load)) console.log(await p); }`,
    "a value that is no promise": {
      in: ["typed"],
      code: `
        function size(x: string): number { return x.length; }
        async function all(xs: string[]) { const out: number[] = []; for (const x of xs) out.push(await size(x)); return out; }
      `,
    },
    "a call that is the same for each": `
      async function all(xs, token, load) { const out = []; for (const x of xs) { const t = await token(); out.push(await load(x, t)); } return out; }
    `,
  },
  repairs: {
    "two lists": {
      code: `
        async function all(xs, load) {
          const names = [];
          const out = [];
          for (const x of xs) { const r = await load(x); names.push(r.name); out.push(r); }
          return { names, out };
        }
      `,
      suggestions: {
        splitLoop: `
          async function all(xs, load) {
            const names = [];
            const out = [];
            const results = await Promise.all([...xs].map(async (x) => { const r = await load(x); return r; }));
            for (const r of results) { names.push(r.name); out.push(r); }
            return { names, out };
          }
        `,
      },
    },
    "what is done in order afterwards": {
      code: `
        interface Graph { link(from: string, to: string): void }
        export async function build(files: string[], graph: Graph, read: (file: string) => Promise<string>) {
          for (const file of files) {
            // Empty ones have no lines.
            if (file === "") continue;
            const text = await read(file);
            // In the order of the files.
            for (const line of text.split(";")) graph.link(line, file);
          }
        }
      `,
      suggestions: {
        splitLoop: `
          interface Graph { link(from: string, to: string): void }
          export async function build(files: string[], graph: Graph, read: (file: string) => Promise<string>) {
            const results = (await Promise.all(files.map(async (file) => {
              // Empty ones have no lines.
              if (file === "") return [];
              const text = await read(file);
              return [{ file, text } as const];
            }))).flat();
            for (const { file, text } of results) {
              // In the order of the files.
              for (const line of text.split(";")) graph.link(line, file);
            }
          }
        `,
      },
    },
    "a value that is used at once, by names that are taken": {
      code: `
        async function text(xs, load, results) {
          let result = "";
          for (const x of xs) result += (await load(x)).text + results;
          return result;
        }
      `,
      suggestions: {
        splitLoop: `
          async function text(xs, load, results) {
            let result = "";
            const results2 = await Promise.all([...xs].map(async (x) => load(x)));
            for (const result2 of results2) result += result2.text + results;
            return result;
          }
        `,
      },
    },
    "a test of a member that TypeScript would forget": {
      code: `
        interface Graph { link(from: string): void }
        export async function build(files: { name?: string }[], graph: Graph, read: (file: string) => Promise<string>) {
          for (const file of files) {
            if (!file.name) continue;
            const text = await read(file.name);
            graph.link(file.name + text);
          }
        }
      `,
      suggestions: {},
    },
    "statements become one": {
      options: { statements: true },
      code: `
        async function page(id, user, posts) {
          const u = await user(id);
          const { length } = await posts(id);
          return { u, length };
        }
      `,
      suggestions: {
        awaitTogether: `
          async function page(id, user, posts) {
            const [u, { length }] = await Promise.all([user(id), posts(id)]);
            return { u, length };
          }
        `,
      },
    },
    "the list and the loop become one": {
      code: `
        async function all(xs: string[], load: (x: string) => Promise<number>) {
          const out: number[] = [];
          for (const x of xs) {
            out.push(await load(x));
          }
          return out;
        }
      `,
      suggestions: {
        runConcurrently: `
          async function all(xs: string[], load: (x: string) => Promise<number>) {
            const out: number[] = await Promise.all(xs.map(async (x) => load(x)));
            return out;
          }
        `,
      },
    },
    "what is not known to be an array": {
      code: `
        async function all(xs, load) {
          const out = [];
          for (const x of xs) out.push(await load(x));
          return out;
        }
      `,
      suggestions: {
        runConcurrently: `
          async function all(xs, load) {
            const out = await Promise.all([...xs].map(async (x) => load(x)));
            return out;
          }
        `,
      },
    },
    "no more than so many at a time": {
      options: { concurrency: { module: "p-map", limit: 8 } },
      code: `
        import { load } from "./load.js";
        export async function all(xs) {
          const out = [];
          for (const x of xs) out.push(await load(x));
          return out;
        }
      `,
      suggestions: {
        runBounded: `
          import { load } from "./load.js";
          import pMap from "p-map";
          export async function all(xs) {
            const out = await pMap(xs, async (x) => load(x), { concurrency: 8 });
            return out;
          }
        `,
      },
    },
    "no more than so many at a time, where nothing can be imported": {
      options: { concurrency: { module: "p-map", limit: 8 } },
      code: `
        async function all(xs, load) { const out = [0]; for (const x of xs) out.push(await load(x)); return out; }
      `,
      suggestions: {
        runConcurrently: `
          async function all(xs, load) { const out = [0]; out.push(...(await Promise.all([...xs].map(async (x) => load(x))))); return out; }
        `,
      },
    },
    "a loop whose head would hide what it reads": {
      code: `
        async function all(value, load) {
          const out = {};
          for (const key of Object.keys(value)) out[key] = await load(value[key]);
          return out;
        }
      `,
      in: ["espree"],
      suggestions: {
        runConcurrently: `
          async function all(value, load) {
            const out = {};
            for (const [key2, value2] of await Promise.all(Object.keys(value).map(async (key) => [key, await load(value[key])]))) out[key2] = value2;
            return out;
          }
        `,
      },
    },
    "no more than so many at a time, where a parameter has the name": {
      options: { concurrency: { module: "p-map", limit: 8 } },
      code: `
        import pMap from "p-map";
        export { pMap };
        export async function all(xs, load, pMap) {
          const out = [];
          for (const x of xs) out.push(await load(x, pMap));
          return out;
        }
      `,
      suggestions: {
        runBounded: `
          import pMap from "p-map";
          import pMap2 from "p-map";
          export { pMap };
          export async function all(xs, load, pMap) {
            const out = await pMap2(xs, async (x) => load(x, pMap), { concurrency: 8 });
            return out;
          }
        `,
      },
    },
    "a list that gets something else later keeps its declaration": {
      code: `
        async function all(xs: string[], load: (x: string) => Promise<number>) {
          const out = [];
          for (const x of xs) out.push(await load(x));
          out.push("end");
          return out;
        }
      `,
      suggestions: {
        runConcurrently: `
          async function all(xs: string[], load: (x: string) => Promise<number>) {
            const out = [];
            out.push(...(await Promise.all(xs.map(async (x) => load(x)))));
            out.push("end");
            return out;
          }
        `,
      },
    },
    "a variable of which TypeScript knows less in a function": {
      code: `
        async function all(xs: string[], token: string | undefined, load: (x: string, token: string) => Promise<number>) {
          if (!token) throw new Error("no token");
          const out: number[] = [];
          for (const x of xs) out.push(await load(x, token));
          token = undefined;
          return [out, token];
        }
      `,
      suggestions: {},
    },
    "a member of which TypeScript knows less in a function": {
      code: `
        async function all(xs: string[], options: { token?: string }, load: (x: string, token: string) => Promise<number>) {
          if (!options.token) throw new Error("no token");
          const out: number[] = [];
          for (const x of xs) out.push(await load(x, options.token));
          return out;
        }
      `,
      suggestions: {},
    },
    "an array of awaits whose method is called": {
      options: { statements: true },
      code: `
        async function page(user, posts) { return [await user(), await posts()].flat(); }
      `,
      suggestions: {
        awaitTogether: `
          async function page(user, posts) { return (await Promise.all([user(), posts()])).flat(); }
        `,
      },
    },
    "a list that is made elsewhere": {
      code: `
        async function all(xs: string[], out: number[], load: (x: string) => Promise<number>) {
          for (const x of xs) out.push(await load(x));
        }
      `,
      suggestions: {},
    },
    "statements before the push": {
      code: `
        async function all(urls, key) {
          const out = [];
          // One page each.
          for (const [name, url] of Object.entries(urls)) {
            const response = await fetch(url);
            if (!response.ok) throw new Error(name);
            // What it says.
            out.push({ name, body: await response.json() });
          }
          return out;
        }
      `,
      suggestions: {
        runConcurrently: `
          async function all(urls, key) {
            // One page each.
            const out = await Promise.all(Object.entries(urls).map(async ([name, url]) => {
              const response = await fetch(url);
              if (!response.ok) throw new Error(name);
              // What it says.
              return { name, body: await response.json() };
            }));
            return out;
          }
        `,
      },
    },
    "an object for each": {
      code: `
        async function all(xs, load) {
          const out = [];
          for (const x of xs) out.push({ x, y: await load(x) });
          return out;
        }
      `,
      suggestions: {
        runConcurrently: `
          async function all(xs, load) {
            const out = await Promise.all([...xs].map(async (x) => ({ x, y: await load(x) })));
            return out;
          }
        `,
      },
    },
    "a list that is awaited": {
      code: `
        async function all(list: () => Promise<string[]>, load: (x: string) => Promise<number>) {
          const out: number[] = [];
          for (const x of await list()) out.push(await load(x));
          return out;
        }
      `,
      in: ["typed"],
      suggestions: {
        runConcurrently: `
          async function all(list: () => Promise<string[]>, load: (x: string) => Promise<number>) {
            const out: number[] = await Promise.all((await list()).map(async (x) => load(x)));
            return out;
          }
        `,
      },
    },
    "a comment that would be lost": {
      code: `
        async function all(xs, load) {
          const out = [];
          for (const x of xs /* in order */) out.push(await load(x));
          return out;
        }
      `,
      suggestions: {},
    },
    "a push under a condition": {
      code: `
        async function all(xs: string[], load: (x: string) => Promise<number | undefined>) {
          const out: number[] = [];
          for (const x of xs) {
            const r = await load(x);
            if (r) out.push(r);
          }
          return out;
        }
      `,
      suggestions: {
        runConcurrently: `
          async function all(xs: string[], load: (x: string) => Promise<number | undefined>) {
            const out: number[] = (await Promise.all(xs.map(async (x) => {
              const r = await load(x);
              if (r) return [r];
              return [];
            }))).flat();
            return out;
          }
        `,
      },
    },
    "a filter": {
      code: `
        async function all(xs: string[], exists: (x: string) => Promise<boolean>) {
          const out: string[] = [];
          for (const x of xs) if (await exists(x)) out.push(x);
          return out;
        }
      `,
      suggestions: {
        runConcurrently: `
          async function all(xs: string[], exists: (x: string) => Promise<boolean>) {
            const out: string[] = (await Promise.all(xs.map(async (x) => { if (await exists(x)) return [x]; return []; }))).flat();
            return out;
          }
        `,
      },
    },
    "a literal of which the type of the list says what it is": {
      code: `
        type Item = { kind: "user"; name: string };
        export async function all(xs: string[], load: (x: string) => Promise<string>) {
          const items: Item[] = [];
          for (const x of xs) { if (!x) continue; items.push({ kind: "user", name: await load(x) }); }
          return items;
        }
      `,
      suggestions: {
        runConcurrently: `
          type Item = { kind: "user"; name: string };
          export async function all(xs: string[], load: (x: string) => Promise<string>) {
            const items: Item[] = (await Promise.all(xs.map(async (x): Promise<Item[]> => { if (!x) return []; return [{ kind: "user", name: await load(x) }]; }))).flat();
            return items;
          }
        `,
      },
    },
    "a continue": {
      code: `
        async function all(xs, load) {
          const out = [];
          for (const x of xs) { if (x.skip) continue; out.push(await load(x)); }
          return out;
        }
      `,
      suggestions: {
        runConcurrently: `
          async function all(xs, load) {
            const out = (await Promise.all([...xs].map(async (x) => { if (x.skip) return []; return [await load(x)]; }))).flat();
            return out;
          }
        `,
      },
    },
    "promises that have started": {
      code: `
        async function all(xs, load) {
          for (const p of xs.map(load)) await p;
        }
      `,
      suggestions: {
        awaitTogether: `
          async function all(xs, load) {
            await Promise.all(xs.map(load));
          }
        `,
      },
    },
    "promises that have started, for their results": {
      code: `
        async function all(xs, load) {
          const out = [];
          for (const p of xs.map(load)) { out.push(await p); }
          return out;
        }
      `,
      suggestions: {
        awaitTogether: `
          async function all(xs, load) {
            const out = [];
            out.push(...(await Promise.all(xs.map(load))));
            return out;
          }
        `,
      },
    },
    "a map by key, whose order is kept": {
      code: `
        export async function load(ids: string[]) {
          const byId = new Map<string, string>();
          for (const id of ids) byId.set(id, await (await fetch(id)).text());
          return byId;
        }
      `,
      in: ["typed", "untyped"],
      suggestions: {
        runConcurrently: `
          export async function load(ids: string[]) {
            const byId = new Map<string, string>();
            for (const [key, value] of await Promise.all(ids.map(async (id) => [id, await (await fetch(id)).text()] as const))) byId.set(key, value);
            return byId;
          }
        `,
      },
    },
    "what is caught within an iteration": {
      code: `
        export async function load(ids) {
          const texts = [];
          for (const id of ids) {
            try {
              texts.push(await (await fetch(id)).text());
            } catch (error) {
              console.error(error);
            }
          }
          return texts;
        }
      `,
      in: ["untyped", "espree"],
      suggestions: {
        runConcurrently: `
          export async function load(ids) {
            const texts = (await Promise.all([...ids].map(async (id) => {
              try {
                return [await (await fetch(id)).text()];
              } catch (error) {
                console.error(error);
              }
              return [];
            }))).flat();
            return texts;
          }
        `,
      },
    },
  },
});

it("prints its verdicts where the settings ask for it", () => {
  const printed = vi.spyOn(console, "error").mockReturnValue();
  const code = "async function f(tx, xs, load) {\n for (const x of xs) x.y = await tx.get(x);\n for (const x of xs) x.y = await load(x);\n}";
  const config = { plugins: { test: { rules: { rule: noSequentialAwait } } }, rules: { "test/rule": "error" } } as const;
  new Linter().verify(code, [config]);
  expect(printed).not.toHaveBeenCalled();
  new Linter().verify(code, [{ ...config, settings: { "async-pitfalls": { debug: true } } }], { filename: "a.js" });
  expect(printed.mock.calls.flat()).toEqual(["a.js:2 no-sequential-await: dependent, exclusive resource: tx", "a.js:3 no-sequential-await: independent"]);
  printed.mockRestore();
});
