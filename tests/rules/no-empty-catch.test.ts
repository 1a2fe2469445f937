import { noEmptyCatch } from "../../src/rules/no-empty-catch.ts";
import { runTable } from "../support/rule-table.ts";

runTable("no-empty-catch", noEmptyCatch, {
  reports: {
    "a record that is deleted, and not named again": `
      async function remove(store, id) {
        await store.deleteRecord(id).catch(() => {});
                                           ~~~~~~~~ [emptyHandler]
        await store.refresh();
      }
    `,
    // Catch clauses
    "a clause with nothing in it": `
      try { work(); } catch {}
                      ~~~~~~~~ [emptyCatch]
    `,
    "a clause with a parameter": `
      try { work(); } catch (e) {}
                      ~~~~~~~~~~~~ [emptyCatch]
    `,
    "a semicolon": `
      try { work(); } catch { ; }
                      ~~~~~~~~~~~ [emptyCatch]
    `,
    "the error voided": `
      try { work(); } catch (e) { void e; }
                      ~~~~~~~~~~~~~~~~~~~~~ [emptyCatch]
    `,
    "the error named": `
      try { work(); } catch (e) { e; }
                      ~~~~~~~~~~~~~~~~ [emptyCatch]
    `,
    "an empty if": `
      try { work(); } catch (e) { if (e.code === "ENOENT") {} }
                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [emptyCatch]
    `,
    "an empty if with an empty else": `
      try { work(); } catch (e) { if (e) {} else {} }
                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [emptyCatch]
    `,
    "an empty block": `
      try { work(); } catch { {} }
                      ~~~~~~~~~~~~ [emptyCatch]
    `,
    "awaited work": `
      async function f() {
        try {
          await work();
        } catch {}
          ~~~~~~~~ [emptyCatch]
      }
    `,
    "a finally does not help": `
      try { work(); } catch {} finally { done(); }
                      ~~~~~~~~ [emptyCatch]
    `,
    "the inner one of two": `
      try {
        try { work(); } catch {}
                        ~~~~~~~~ [emptyCatch]
        more();
      } catch (error) {
        report(error);
      }
    `,
    "in a test": `
      test("refuses", async () => {
        try { await refuse(); } catch {}
                                ~~~~~~~~ [emptyCatch]
      });
    `,
    // Comments that say nothing
    "a bare comment": `
      try { work(); } catch {
                      ~~~~~~~ [emptyCatch]
        //
      }
    `,
    "comments without a reason": `
      try { a(); } catch { /* ignore */ }
                   ~~~~~~~~~~~~~~~~~~~~~~ [emptyCatch]
      try { a(); } catch { /* Ignored. */ }
                   ~~~~~~~~~~~~~~~~~~~~~~~~ [emptyCatch]
      try { a(); } catch { /* noop */ }
                   ~~~~~~~~~~~~~~~~~~~~ [emptyCatch]
      try { a(); } catch { /* no-op */ }
                   ~~~~~~~~~~~~~~~~~~~~~ [emptyCatch]
      try { a(); } catch { /* nothing */ }
                   ~~~~~~~~~~~~~~~~~~~~~~~ [emptyCatch]
      try { a(); } catch { /* do nothing */ }
                   ~~~~~~~~~~~~~~~~~~~~~~~~~~ [emptyCatch]
      try { a(); } catch { /* empty */ }
                   ~~~~~~~~~~~~~~~~~~~~~ [emptyCatch]
      try { a(); } catch { /* swallow the error */ }
                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [emptyCatch]
      try { a(); } catch { /* pass */ }
                   ~~~~~~~~~~~~~~~~~~~~ [emptyCatch]
      try { a(); } catch { /* TODO: handle a full disk */ }
                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [emptyCatch]
      try { a(); } catch { /* FIXME this hides timeouts */ }
                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [emptyCatch]
      try { a(); } catch { /* @ts-expect-error the types are wrong */ }
                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [emptyCatch]
      try { a(); } catch { /* istanbul ignore next */ }
                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [emptyCatch]
      try { a(); } catch /* */ {}
                   ~~~~~~~~~~~~~~ [emptyCatch]
      try { a(); } catch {} // ignore
                   ~~~~~~~~ [emptyCatch]
    `,
    "a task of several lines": `
      try { work(); } catch {
                      ~~~~~~~ [emptyCatch]
        // TODO: tell the user about it,
        // once there is a place for it
      }
    `,
    "a constant after what had to be waited for, where no default may stand for a failure": {
      code: `
        async function config() {
          try { return JSON.parse(await readFile("config.json")); } catch {}
                                                                    ~~~~~~~~ [emptyCatch]
          return {};
        }
        async function price() {
          try { const value = await ask(); return toNumber(value); } catch {}
                                                                     ~~~~~~~~ [emptyCatch]
          return null;
        }
      `,
      options: { defaults: "report" },
    },
    "an answer of a file that has to be read first, where no default may stand for a failure": {
      code: `
        async function isLibrary(read) {
          try { const manifest = JSON.parse(await read("package.json")); if (manifest.library) return true; } catch {}
                                                                                                              ~~~~~~~~ [emptyCatch]
          return false;
        }
      `,
      options: { defaults: "report" },
    },
    "a value that the code after it uses as if it had come": `
      async function close(api, query) {
        let tabs;
        try { tabs = await api.tabs.query(query); } catch {}
                                                    ~~~~~~~~ [emptyCatch]
        api.tabs.close(tabs);
      }
    `,
    "work beside the value": `
      async function tabsOf(api, query) {
        let tabs;
        try { tabs = await api.tabs.query(query); await api.tabs.save(tabs); } catch {}
                                                                               ~~~~~~~~ [emptyCatch]
        return Array.isArray(tabs) ? tabs : [];
      }
      async function keep(store, id) {
        try { const found = store.cached(id); if (found) return found; await store.save(id); } catch {}
                                                                                               ~~~~~~~~ [emptyCatch]
      }
    `,
    "a second error after the first, which nothing is told of": `
      async function install(db, run, done) {
        try { await run(); } catch (error) { try { await db.table("settings").insert({ failed: true }); } catch {} done(); }
                                                                                                          ~~~~~~~~ [emptyCatch]
      }
    `,
    "work in clean-up code": `
      async function use(api, work) {
        try { await work(); } finally { await api.objects.publishObject(1).catch(() => {}); }
                                                                                 ~~~~~~~~ [emptyHandler]
      }
    `,
    "work beside what a browser may refuse": `
      function save(draft) {
        try { const secret = encrypt(draft); localStorage.setItem("draft", secret); } catch {}
                                                                                      ~~~~~~~~ [emptyCatch]
      }
    `,
    "a constant behind work": `
      function store(item) {
        try { return save(item); } catch {}
                                   ~~~~~~~~ [emptyCatch]
        return null;
      }
    `,
    "another way, where probes are not allowed": {
      code: `
        function at(id) {
          try { return findIn(id); } catch {}
                                     ~~~~~~~~ [emptyCatch]
          return other(id);
        }
      `,
      options: { allowProbes: false },
    },
    "a constant for what is looked up, where defaults are reported": {
      code: `
        function same(a, b) {
          try { return getNumber(a) === b; } catch {}
                                             ~~~~~~~~ [emptyCatch]
          return false;
        }
      `,
      options: { defaults: "report" },
    },
    "a comment above says something about something else": `
      // The cache may be cold.
      warmUp().catch(() => {});
                     ~~~~~~~~ [emptyHandler]
    `,
    "comments around that do not say why errors may be let go": `
      // Errors are ignored here.
      warmUp().catch(() => {});
                     ~~~~~~~~ [emptyHandler]
      // Tell the server about the failed payment.
      tell().catch(() => {});
                   ~~~~~~~~ [emptyHandler]
      tell().catch(() => {}); // fire and forget
                   ~~~~~~~~ [emptyHandler]
      try { tell(); } catch {} // usually works
                      ~~~~~~~~ [emptyCatch]
    `,
    "a comment in the try block": `
      try {
        work();
        // usually fine
      } catch {}
        ~~~~~~~~ [emptyCatch]
    `,
    "any comment, where none is wanted": {
      code: `
        try { work(); } catch { /* best effort */ }
                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~ [emptyCatch]
        load().catch(() => { /* best effort */ });
                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~ [emptyHandler]
      `,
      options: { reason: "none" },
    },
    "code that was there once": `
      try { work(); } catch (e) { /* console.error(e); */ }
                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [emptyCatch]
      load().catch((e) => { /* throw e; */ });
                   ~~~~~~~~~~~~~~~~~~~~~~~~~ [emptyHandler]
    `,
    "a reason for the statement before": `
      start().catch(() => {}); // best effort
      load().catch(() => { /* pass */ });
                   ~~~~~~~~~~~~~~~~~~~~ [emptyHandler]
    `,
    // Promise handlers
    "an empty arrow": `
      load().catch(() => {});
                   ~~~~~~~~ [emptyHandler]
    `,
    "an empty function": `
      load().catch(function () {});
                   ~~~~~~~~~~~~~~ [emptyHandler]
    `,
    "a parameter that is not used": `
      load().catch(e => {});
                   ~~~~~~~ [emptyHandler]
    `,
    "an empty async arrow": `
      load().catch(async () => {});
                   ~~~~~~~~~~~~~~ [emptyHandler]
    `,
    "the second argument of then": `
      load().then(show, () => {});
                        ~~~~~~~~ [emptyHandler]
    `,
    "then without a first callback": `
      const noop = () => {};
      load().then(undefined, noop);
                             ~~~~ [emptyHandler]
    `,
    "then with null": `
      load().then(null, () => {});
                        ~~~~~~~~ [emptyHandler]
    `,
    "an optional call": `
      const p = Math.random() > 0.5 ? load() : undefined;
      p?.catch(() => {});
               ~~~~~~~~ [emptyHandler]
    `,
    "a computed name": `
      load()["catch"](() => {});
                      ~~~~~~~~ [emptyHandler]
    `,
    "a comment without a reason inside": `
      load().catch(() => { /* ignore */ });
                   ~~~~~~~~~~~~~~~~~~~~~~ [emptyHandler]
    `,
    // Empty by reference
    "a local function": `
      function nothing() {}
      load().catch(nothing);
                   ~~~~~~~ [emptyHandler]
    `,
    "lodash's": `
      import _, { noop as later } from "lodash";
      import nothing from "lodash/noop";
      load().catch(_.noop);
                   ~~~~~~ [emptyHandler]
      load().catch(later);
                   ~~~~~ [emptyHandler]
      load().catch(nothing);
                   ~~~~~~~ [emptyHandler]
    `,
    "a required one": {
      code: `
        const { noop: later } = require("./util");
        load().catch(later);
                     ~~~~~ [emptyHandler]
      `,
      script: true,
    },
    "a function that does nothing, called": `
      import { noop } from "lodash";
      function drop(error) {}
      try { work(); } catch (e) { drop(e); }
                      ~~~~~~~~~~~~~~~~~~~~~~ [emptyCatch]
      load().catch((error) => noop(error));
                   ~~~~~~~~~~~~~~~~~~~~~~ [emptyHandler]
    `,
    "the prototype of functions": `
      load().catch(Function.prototype);
                   ~~~~~~~~~~~~~~~~~~ [emptyHandler]
    `,
    "a method that does nothing": `
      class Jobs {
        ignore() {}
        start() { load().catch(this.ignore); }
                               ~~~~~~~~~~~ [emptyHandler]
      }
    `,
    "a cast": `
      load().catch((() => {}) as never);
                   ~~~~~~~~~~~~~~~~~~~ [emptyHandler]
    `,
    // Constants in statement position
    constants: `
      load().catch(() => undefined);
                   ~~~~~~~~~~~~~~~ [emptyHandler]
      load().catch(() => null);
                   ~~~~~~~~~~ [emptyHandler]
      load().catch(() => void 0);
                   ~~~~~~~~~~~~ [emptyHandler]
      load().catch(() => ({}));
                   ~~~~~~~~~~ [emptyHandler]
      load().catch(() => false);
                   ~~~~~~~~~~~ [emptyHandler]
      load().catch((e) => e);
                   ~~~~~~~~ [emptyHandler]
      load().catch(() => Promise.resolve());
                   ~~~~~~~~~~~~~~~~~~~~~~~ [emptyHandler]
      load().catch(() => { return null; });
                   ~~~~~~~~~~~~~~~~~~~~~~ [emptyHandler]
    `,
    "awaited as a statement": `
      async function f() {
        await load().catch(() => undefined);
                           ~~~~~~~~~~~~~~~ [emptyHandler]
      }
    `,
    voided: `
      void load().catch(() => ({}));
                        ~~~~~~~~~~ [emptyHandler]
    `,
    "elements of a Promise.all that is dropped": `
      async function f() {
        await Promise.all([load().catch(() => null), save().catch(() => {})]);
                                        ~~~~~~~~~~ [emptyHandler]
                                                                  ~~~~~~~~ [emptyHandler]
      }
    `,
    "callbacks of a map whose promises are dropped": `
      async function f(users) {
        await Promise.all(users.map((user) => notify(user).catch(() => undefined)));
                                                                 ~~~~~~~~~~~~~~~ [emptyHandler]
        await Promise.allSettled(users.map(async (user) => { return notify(user).catch(() => {}); }));
                                                                                       ~~~~~~~~ [emptyHandler]
      }
    `,
    "elements of a list whose promises are dropped": `
      async function f(users, first) {
        await Promise.all([first, ...users.map((user) => notify(user).catch(() => undefined))]);
                                                                            ~~~~~~~~~~~~~~~ [emptyHandler]
        await Promise.all(Array.from(users, (user) => notify(user).catch(() => {})));
                                                                         ~~~~~~~~ [emptyHandler]
        const mails = users.map((user) => notify(user).catch(() => null));
                                                             ~~~~~~~~~~ [emptyHandler]
        for (const user of users) mails.push(notify(user).catch(() => {}));
                                                                ~~~~~~~~ [emptyHandler]
        await Promise.all(mails);
      }
    `,
    "a condition before it": `
      ready && load().catch(() => {});
                            ~~~~~~~~ [emptyHandler]
      ready ? load().catch(() => {}) : 0;
                           ~~~~~~~~ [emptyHandler]
    `,
    "further down the chain": `
      load().catch(() => {}).finally(() => stop());
                   ~~~~~~~~ [emptyHandler]
      load().catch(() => {}).then(() => next());
                   ~~~~~~~~ [emptyHandler]
    `,
    "before another handler": `
      load().catch(() => {}).then(() => next()).catch(report);
                   ~~~~~~~~ [emptyHandler]
    `,
    "in a callback of then": `
      load().then((user) => save(user).catch(() => {}));
                                             ~~~~~~~~ [emptyHandler]
    `,
    "in timers, listeners and loops": `
      setInterval(() => refresh().catch(() => {}), 1000);
                                        ~~~~~~~~ [emptyHandler]
      bus.on("saved", () => refresh().catch(() => {}));
                                            ~~~~~~~~ [emptyHandler]
      users.forEach((user) => notify(user).catch(() => {}));
                                                 ~~~~~~~~ [emptyHandler]
    `,
    "in a function called on the spot": `
      (async () => load().catch(() => {}))();
                                ~~~~~~~~ [emptyHandler]
    `,
    "returned from a function without a value": `
      async function warmUp(): Promise<void> {
        return load().catch(() => {});
                            ~~~~~~~~ [emptyHandler]
      }
      declare function load(): Promise<void>;
    `,
    "in a listener of JSX": {
      code: `
        export const Save = ({ save }) => <button onClick={() => save().catch(() => {})}>Save</button>;
                                                                              ~~~~~~~~ [emptyHandler]
      `,
      jsx: true,
    },
    "a thenable": {
      code: `
        interface Query { then(done: (rows: string[]) => void): void; catch(failed: () => void): void }
        declare function select(): Query;
        select().catch(() => {});
                       ~~~~~~~~ [emptyHandler]
      `,
    },
    "any may be a promise": `
      declare const client: any;
      client.send("ping").catch(() => {});
                                ~~~~~~~~ [emptyHandler]
    `,
    "the parameter of a function": `
      export function fireAndForget(promise) {
        promise.catch(() => {});
                      ~~~~~~~~ [emptyHandler]
      }
    `,
    "a stored promise that nobody else looks at": `
      const task = load();
      if (task) task.catch(() => {});
                           ~~~~~~~~ [emptyHandler]
    `,
    // Defaults
    "defaults, where they are to be reported": {
      code: `
        function find(id) {
          try { return load(id); } catch { return null; }
                                   ~~~~~~~~~~~~~~~~~~~~~~ [onlyDefault]
        }
        function start() {
          try { open(); } catch { return; }
                          ~~~~~~~~~~~~~~~~~ [onlyDefault]
        }
        for (const user of users) {
          try { notify(user); } catch { continue; }
                                ~~~~~~~~~~~~~~~~~~~ [onlyDefault]
        }
        function list() {
          try { return load(); } catch (error) { return []; }
                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [onlyDefault]
        }
      `,
      options: { defaults: "report" },
    },
    // Probes and clean-up
    "probes, where they are not allowed": {
      code: `
        let data;
        try { data = JSON.parse(text); } catch {}
                                         ~~~~~~~~ [emptyCatch]
      `,
      options: { allowProbes: false },
    },
    "clean-up, where it is not allowed": {
      code: `
        try { socket.close(); } catch {}
                                ~~~~~~~~ [emptyCatch]
        socket.destroy().catch(() => {});
                               ~~~~~~~~ [emptyHandler]
      `,
      options: { allowCleanup: false },
    },
    "a wait without a limit of its own, and work with one": `
      async function f(page) {
        await page.waitForSelector(".toast").catch(() => {});
                                                   ~~~~~~~~ [emptyHandler]
        await page.click(".toast", { timeout: 2000 }).catch(() => {});
                                                            ~~~~~~~~ [emptyHandler]
      }
    `,
    "a probe with work behind it": `
      async function f(text) {
        try {
          const event = JSON.parse(text);
          await handle(event);
        } catch {}
          ~~~~~~~~ [emptyCatch]
      }
    `,
    "a probe of a file that has to be read first, where no default may stand for a failure": {
      code: `
        import { readFileSync } from "node:fs";
        let config = {};
        try { config = JSON.parse(readFileSync("config.json", "utf8")); } catch {}
                                                                          ~~~~~~~~ [emptyCatch]
      `,
      options: { defaults: "report" },
    },
    "clean-up after work": `
      async function f(client) {
        try { await client.query("UPDATE"); await client.close(); } catch {}
                                                                    ~~~~~~~~ [emptyCatch]
      }
    `,
    "work that only sounds like clean-up": `
      async function f(orders, id) {
        try { await orders.cancelOrder(id); } catch {}
                                              ~~~~~~~~ [emptyCatch]
      }
    `,
    "waiting for a promise made here": `
      async function f() {
        const task = load();
        try { await task; } catch {}
                            ~~~~~~~~ [emptyCatch]
      }
    `,
    // Last resort
    "handlers of last resort": `
      process.on("unhandledRejection", () => {});
                                       ~~~~~~~~ [emptyLastResort]
      process.once("uncaughtException", function (error) {});
                                        ~~~~~~~~~~~~~~~~~~~ [emptyLastResort]
      window.onunhandledrejection = () => {};
                                    ~~~~~~~~ [emptyLastResort]
      addEventListener("unhandledrejection", () => {});
                                             ~~~~~~~~ [emptyLastResort]
      window.addEventListener("unhandledrejection", (event) => undefined);
                                                    ~~~~~~~~~~~~~~~~~~~~ [emptyLastResort]
    `,
    "handlers of last resort in a chain": `
      process.on("exit", tidy).on("uncaughtException", () => {});
                                                       ~~~~~~~~ [emptyLastResort]
    `,
    "handlers of last resort by name": `
      import process from "node:process";
      import { noop } from "./util.js";
      process.on("unhandledRejection", noop);
                                       ~~~~ [emptyLastResort]
    `,
  },

  allows: {
    "a comment within the brackets before the handler": `
      export function unpack(file, read) {
        return read(
          file,
          // There is no sensible way to handle an error of read here.
        ).catch(() => {});
      }
    `,
    "a folder that is made for what follows": `
      async function write(files, folder, text) {
        await files.makeDirectory(folder).catch(() => {});
        await files.write(folder + "/a", text);
      }
    `,
    "a value that replaces a default, awaited or not": `
      async function resolvePath(disk, path) {
        let real = path;
        try { real = await disk.realPath(path); } catch {}
        return real;
      }
      async function kindOf(lookUp) {
        let kind = "plain";
        try { if ((await lookUp()) === "module") kind = "module"; } catch {}
        return kind;
      }
      function label(node) {
        let text = node.name;
        try { text = node.makeLabel(); } catch {}
        return text || node.type;
      }
    `,
    "a value that is tested after it": `
      async function tabsOf(api, query) {
        let tabs;
        try { tabs = await api.tabs.query(query); } catch {}
        return Array.isArray(tabs) ? tabs : [];
      }
    `,
    "a value that is returned, with a fallback or the end of the function after it": `
      async function installedVersion(read, name) {
        try { const manifest = JSON.parse(await read("package.json")); return manifest.dependencies[name]; } catch {}
        return null;
      }
      async function nameOf(store, id) {
        try { const user = await store.load(id); return user.name; } catch (error) {}
      }
    `,
    "work before the first error is passed on": `
      async function upload(request, next, store) {
        try { await store.put(request); } catch (error) { await store.forget(request.id).catch(() => {}); next(error); }
      }
      async function install(db, log, run) {
        try { await run(); } catch (error) { try { await db.table("settings").truncate(); } catch {} log.error(error); }
      }
    `,
    "clean-up by its place": `
      async function use(api, id, work) {
        try { await work(); } finally { api.objects.releaseObject({ id }).catch(() => undefined); }
      }
      class Store {
        async dispose() { try { await this.api.removeListeners(this.id); } catch {} }
      }
    `,
    "what a browser may refuse": `
      function save(draft) { try { sessionStorage.setItem("draft", draft); } catch {} }
      function drop() { try { window.localStorage.removeItem("draft"); } catch {} }
      function start(video) { video.play().catch(() => {}); }
    `,
    "a comment above that says that it does not matter": `
      async function handle(work, track, warmCache) {
        await work();
        // Telemetry is optional: it never breaks the request.
        await track("handled").catch(() => undefined);
        // The cache is only an optimisation, and filled again by the next request.
        await warmCache().catch(() => {});
      }
    `,
    "a comment first in the try block that says what happens on failure": `
      async function version() {
        try {
          // In case this fails, we stick with the default.
          info.version = await ask();
        } catch {
          // ignore
        }
      }
    `,
    "a reason behind a directive for coverage": `
      try { work(); } catch { /* istanbul ignore next -- a folder just listed should not fail */ }
    `,
    "another way behind what does not return": `
      class Provider extends Base {
        at(id) {
          try { return new Provider(id); } catch {}
          return super.at(id);
        }
      }
      function providers(net) {
        const list = [];
        try { list.push(new Main(net)); } catch {}
        assert(list.length, "no providers");
        return list;
      }
    `,
    "a value that is looked up, and asked for behind": `
      function same(a, b) {
        try { return getNumber(a) === b; } catch {}
        return false;
      }
      function show(log) {
        let event;
        try { event = findEvent(log); } catch {}
        if (event) draw(event);
      }
    `,
    "an assertion that fails anyway": `
      function check(value) {
        let body = null;
        try { body = toText(value); } catch {}
        assert(false, "bad value", body);
      }
    `,
    "a probe that tells what it found": `
      import { access } from "node:fs/promises";
      export async function find(path) {
        try {
          await access(path);
          console.info("found", path);
          return path;
        } catch {}
        return undefined;
      }
    `,
    "the error logged": `try { work(); } catch (e) { console.error(e); }`,
    "another error thrown": `try { work(); } catch { throw new Error("no"); }`,
    "the error handed on": `
      function f(next) { try { work(); } catch (e) { next(e); } }
      new Promise((resolve, reject) => { try { resolve(work()); } catch (e) { reject(e); } });
      load().catch((error) => bus.emit("error", error));
    `,
    "a flag": `let failed = false; try { work(); } catch { failed = true; }`,
    "the error stored": `try { work(); } catch (e) { errors.push(e); }`,
    "a fallback assigned": `let value; try { value = work(); } catch { value = fallback; }`,
    "all but one code rethrown": `
      try { work(); } catch (e) { if (e.code !== "ENOENT") throw e; }
      load().catch((e) => { if (e.code !== "ENOENT") throw e; });
    `,
    "not without an effect": `try { work(); } catch (e) { if (log(e)) {} }`,
    "no catch clause": `try { work(); } finally { done(); }`,
    // Comments
    "comments that say why": `
      try { a(); } catch { /* already gone */ }
      try { a(); } catch {
        // best effort
      }
      try { a(); } catch (e) { void e; /* the socket may be closed */ }
      try { a(); } catch { /* ignore: the file may be gone */ }
      try { a(); } catch /* best effort */ {}
      try { a(); } catch {} // best effort
    `,
    "a reason inside of a call": `
      load().catch(() => { /* best effort */ });
      load().catch(noop /* best effort */);
      load().catch(/* best effort */ () => {});
      load().then(show, () => {
        // the page works without it
      });
      load().catch(() => {}); // best effort
    `,
    "a reason around a handler, if it speaks of errors": `
      // Errors are handled by the worker itself, so that they are safe to ignore.
      start().catch(() => {});
      async function f() {
        // A full cache must not fail the request.
        if (entry) await store(entry).catch(() => {});
        await load()
          // avoid an unhandled rejection
          .catch(noop);
      }
    `,
    "a reason in the function that is named": `
      function ignoreMissing() {
        // a missing file is as good as an empty one
      }
      load().catch(ignoreMissing);
    `,
    "a reason around a clause": `
      // Failures are expected here: the agent may not run.
      try { start(); } catch {}
      try { stop(); }
      // the socket may already be closed
      catch {}
    `,
    "a method that a subclass may fill": `
      class Base {
        onError() {}
        run() { try { work(); } catch (error) { this.onError(error); } }
      }
    `,
    "every comment": { code: `try { work(); } catch { /* ignore */ }`, options: { reason: "any" } },
    // Values
    "a default for a value that is used": `
      async function f() {
        const user = await load().catch(() => null);
        const rest = await load().catch(() => {});
        if (await load().catch(() => false)) show(user, rest);
        const [one, two] = await Promise.all([load().catch(() => null), load().catch(() => undefined)]);
        show(await load().catch(() => []), one, two);
        return load().catch(() => null);
      }
    `,
    "a default in a chain": `load().catch(() => null).then((user) => show(user));`,
    "handlers that do something": `
      load().catch(console.error);
      load().catch((e) => { failed = true; });
      load().then(show, report);
      load().catch(() => \`\${failed++}\`);
      load().then(() => {});
      load().catch(undefined);
      load().finally(() => {});
    `,
    "a noop by name only": `
      const noop = (error) => report(error);
      load().catch(noop);
    `,
    "defaults, unless they are to be reported": `
      function find(id) { try { return load(id); } catch { return null; } }
      function start() { try { open(); } catch { return; } }
      for (const user of users) { try { notify(user); } catch { continue; } }
    `,
    "defaults with a reason": {
      code: `function find(id) { try { return load(id); } catch { return null; /* unknown users are fine */ } }`,
      options: { defaults: "report" },
    },
    "more than a default": {
      code: `
        function find(id) { try { return load(id); } catch { return fallback; } }
        function send() { try { return post(); } catch (error) { return { error }; } }
        function ok() { try { check(); return true; } catch { return false; } }
        function parse(text) { try { return JSON.parse(text); } catch { return undefined; } }
      `,
      options: { defaults: "report" },
    },
    // Types
    "a receiver that is no promise": {
      code: `
        class Parser { catch(handler: () => void): this { handler(); return this; } }
        function f(parser: Parser) { parser.catch(() => {}); }
      `,
      in: ["typed"],
    },
    "a class of the file": `
      class Parser { catch(handler) { handler(); } }
      const parser = new Parser();
      parser.catch(() => {});
    `,
    // Probes
    probes: `
      let data, url, found = false;
      try { data = JSON.parse(text); } catch {}
      try { data = JSON.parse(decode(text).trim()); } catch {}
      try { url = new URL(text).href; } catch {}
      try { require.resolve("sharp"); found = true; } catch {}
      try { data = require("sharp"); } catch {}
      try { data = import.meta.resolve("sharp"); } catch {}
    `,
    "a wait with a limit, whose end is the answer": `
      async function f(page) {
        await page.waitForSelector(".toast", { timeout: 2000 }).catch(() => {});
        try { await page.waitForFunction(isReady, { timeout: 2000 }); } catch {}
      }
    `,
    "probes of files": `
      import fs, { statSync } from "node:fs";
      import { access } from "node:fs/promises";
      async function find(files) {
        for (const file of files) {
          try { await access(file); return file; } catch {}
        }
        for (const file of files) {
          try { if ((await fs.promises.stat(file)).isFile()) return file; } catch {}
        }
        const found = [];
        try { found.push(statSync("x").size); } catch {}
        await access("x").catch(() => {});
        return found[0];
      }
    `,
    "optional modules": `
      import { createRequire } from "node:module";
      import path from "node:path";
      const require = createRequire(import.meta.url);
      let sharp, folder;
      try { ({ default: sharp } = await import("sharp")); } catch {}
      try { folder = path.dirname(require.resolve("sharp/package.json")); } catch {}
      await import("./local-settings.js").catch(() => {});
    `,
    "feature tests": `
      let passive = false, wide;
      try {
        const options = Object.defineProperty({}, "passive", { get() { passive = true; } });
        window.addEventListener("test", null, options);
        passive = true;
      } catch {}
      try { wide = window.top.innerWidth; } catch {}
      try { new Function("async () => {}"); } catch {}
      function hasStorage() {
        try { localStorage.setItem("x", "x"); localStorage.removeItem("x"); return true; } catch {}
        return false;
      }
    `,
    "the body of a response that may be no JSON": `
      async function messageOf(response) {
        let message = response.statusText;
        try { message = (await response.json()).message; } catch {}
        return message;
      }
    `,
    "listeners that are none, and optional packages": {
      code: `
        let passive = false;
        try {
          const options = { get passive() { passive = true; return false; } };
          window.addEventListener("test", null, options);
          window.removeEventListener("test", null, options);
        } catch {}
        try { require("dotenv").config(); } catch {}
      `,
      script: true,
    },
    // Clean-up
    "clean-up of all kinds": `
      import { once } from "node:events";
      async function stop(server, child, iterator, file, client) {
        try { await new Promise((resolve) => server.close(resolve)); } catch {}
        try { console.info("stopping"); child.kill(); await once(child, "exit"); } catch {}
        try { await iterator.return?.(); } catch {}
        try { await file[Symbol.asyncDispose](); } catch {}
        try { await removeTempDir(file); } catch {}
        await client.query("ROLLBACK").catch(() => {});
      }
    `,
    "clean-up": `
      async function stop(pool, server, sockets, file) {
        try { await pool.end(); } catch {}
        try { server.close(); sockets.forEach((socket) => socket.destroy()); } catch {}
        try { if (server.listening) await server.closeAllConnections(); } catch {}
        try { for (const socket of sockets.values()) socket.terminate(); } catch {}
        try { await fs.unlink(file); } catch {}
        try { await rollbackTransaction(); } catch {}
        await pool.release().catch(() => {});
        await Promise.all(sockets.map((socket) => socket.close())).catch(() => {});
        Promise.allSettled([pool.end(), server?.close()]).catch(noop);
        reader.cancel().then(() => reader.releaseLock()).catch(() => {});
        rm(file, { force: true }).catch(() => {});
      }
    `,
    "before the first error is thrown": `
      class Runner {
        async run(work) {
          try {
            return await work();
          } catch (error) {
            try { await this.rollback(); } catch {}
            throw error;
          }
        }
        async other(work) {
          try {
            return await work();
          } catch (error) {
            if (this.open) {
              try { await this.query("ROLLBACK"); } catch {}
            }
            await this.query("UNLOCK").catch(() => {});
            throw error;
          }
        }
      }
    `,
    // Promises that somebody else looks at
    "marked as handled": `
      async function one() {
        const task = load();
        task.catch(() => {});
        await prepare();
        return await task;
      }
      function two() {
        const task = load();
        task.catch(() => {});
        return task;
      }
      function three(task) {
        task.catch(() => {});
        return { task };
      }
      function four() {
        const task = load();
        task.finally(() => pending.delete(task)).catch(() => {});
        return task;
      }
      let five;
      (five = load()).catch(() => {});
      await five;
    `,
    "a field of a constructor": `
      class Client {
        constructor(private readonly ready: Promise<void>) { ready.catch(() => {}); }
      }
    `,
    "thrown, and handed to a component": {
      code: `
        function read(load) {
          const promise = load();
          promise.catch(() => {});
          start();
          throw promise;
        }
        function Page({ load }) {
          const rows = load();
          rows.catch(() => {});
          return <List rows={rows} />;
        }
        const guard = (promise) => (promise.catch(() => {}), promise);
      `,
      jsx: true,
    },
    "held by an object": `
      class Client {
        constructor() {
          this.ready = this.connect();
          this.ready.catch(() => {});
        }
        async connect() {}
      }
    `,
    "elements of a list": `
      async function f(tasks) {
        for (const task of tasks) task.catch(() => {});
        tasks.forEach((task) => task.catch(() => {}));
        return await Promise.all(tasks);
      }
    `,
    "exported and imported": `
      import { connected } from "./database.js";
      export const ready = load();
      ready.catch(() => {});
      connected.catch(() => {});
    `,
    "waiting for what somebody else looks at": `
      class Queue {
        async run(job) {
          try { await this.last; } catch {}
          return job();
        }
      }
    `,
    // Last resort
    "handlers of last resort that do something": `
      process.on("unhandledRejection", (error) => { console.error(error); process.exit(1); });
      process.on("SIGINT", () => {});
      window.onunhandledrejection = report;
      window.onunhandledrejection = null;
      window.addEventListener("click", () => {});
      process.on("unhandledRejection", () => { /* the reporter has its own listener */ });
      element.onunhandledrejection;
    `,
  },

  leavesAlone: {
    "a value that is returned to callers out of sight": `
      const warm = () => cache.load().catch(() => {});
      function tidy() { return cache.load().catch(() => {}); }
    `,
    "a callback whose taker is not known": `
      useCallback(() => load().catch(() => {}), []);
      app.get("/", (request) => handle(request).catch(() => {}));
    `,
    "a promise that is stored": `
      let last = load().catch(() => {});
      class Queue { add(job) { this.last = this.last.then(job).catch(() => {}); } }
      pending.push(load().catch(() => {}));
    `,
    "a handler that is not known": `
      import { onError } from "./errors.js";
      function f(handler) { load().catch(handler); load().catch(onError); }
      load().catch(handlers[0]);
      load(...all).catch(...handlers);
    `,
    "a variable that is filled and not read": `try { work(); } catch (e) { const ignored = e; }`,
    "a generator": `load().catch(function* () {});`,
  },

  repairs: {
    "a clause": {
      code: `
        try {
          work();
        } catch {}
      `,
      suggestions: {
        logError: `
          try {
            work();
          } catch (error) { console.error(error); }
        `,
        rethrowError: `
          try {
            work();
          } catch (error) { throw error; }
        `,
        writeReason: `
          try {
            work();
          } catch { /* Ignored because ... */ }
        `,
      },
    },
    "a clause of several lines, with a comment": {
      code: `
        function f() {
            try {
                work();
            } catch (e) {
                // ignore
            }
        }
      `,
      suggestions: {
        logError: `
          function f() {
              try {
                  work();
              } catch (e) {
                  // ignore
                  console.error(e);
              }
          }
        `,
        rethrowError: `
          function f() {
              try {
                  work();
              } catch (e) {
                  // ignore
                  throw e;
              }
          }
        `,
        writeReason: `
          function f() {
              try {
                  work();
              } catch (e) {
                  // ignore
                  /* Ignored because ... */
              }
          }
        `,
      },
    },
    "a statement that does nothing": {
      code: `try { work(); } catch (e) { void e; }`,
      suggestions: {
        logError: `try { work(); } catch (e) { console.error(e); }`,
        rethrowError: `try { work(); } catch (e) { throw e; }`,
        writeReason: `try { work(); } catch (e) { void e; /* Ignored because ... */ }`,
      },
    },
    "a name that is taken, and a logger": {
      code: `try { work(); } catch (error) { try { retry(); } catch {} report(error.message); }`,
      options: { logger: "log.warn", reason: "none" },
      suggestions: {
        logError: `try { work(); } catch (error) { try { retry(); } catch (error2) { log.warn(error2); } report(error.message); }`,
        rethrowError: `try { work(); } catch (error) { try { retry(); } catch (error2) { throw error2; } report(error.message); }`,
      },
    },
    "a pattern has no name for the error": {
      code: `try { work(); } catch ({ message }) {}`,
      suggestions: { writeReason: `try { work(); } catch ({ message }) { /* Ignored because ... */ }` },
    },
    "a default": {
      code: `
        function find(id) {
          try {
            return load(id);
          } catch {
            return null;
          }
        }
      `,
      options: { defaults: "report" },
      suggestions: {
        logError: `
          function find(id) {
            try {
              return load(id);
            } catch (error) {
              console.error(error);
              return null;
            }
          }
        `,
        rethrowError: `
          function find(id) {
            try {
              return load(id);
            } catch (error) {
              throw error;
            }
          }
        `,
        writeReason: `
          function find(id) {
            try {
              return load(id);
            } catch {
              return null;
              /* Ignored because ... */
            }
          }
        `,
      },
    },
    "a handler": {
      code: `load().catch(() => {});`,
      suggestions: {
        logError: `load().catch((error) => { console.error(error); });`,
        rethrowError: `load().catch((error) => { throw error; });`,
        removeHandler: `load();`,
        writeReason: `load().catch(() => { /* Ignored because ... */ });`,
      },
    },
    "a handler that returns a constant": {
      code: `async function f() { await load().catch((e) => ({})); }`,
      suggestions: {
        logError: `async function f() { await load().catch((e) => { console.error(e); }); }`,
        rethrowError: `async function f() { await load().catch((e) => { throw e; }); }`,
        removeHandler: `async function f() { await load(); }`,
        writeReason: `async function f() { await load().catch((e) => ({}) /* Ignored because ... */); }`,
      },
    },
    "a function with a name and a return": {
      code: `load().catch(async function ignore() { return; });`,
      suggestions: {
        logError: `load().catch(async function ignore(error) { console.error(error); });`,
        rethrowError: `load().catch(async function ignore(error) { throw error; });`,
        removeHandler: `load();`,
        writeReason: `load().catch(async function ignore() { return; /* Ignored because ... */ });`,
      },
    },
    "a handler by name": {
      code: `
        const error = 1;
        const noop = () => {};
        load().then(show, noop);
      `,
      suggestions: {
        logError: `
          const error = 1;
          const noop = () => {};
          load().then(show, (error2) => { console.error(error2); });
        `,
        rethrowError: `
          const error = 1;
          const noop = () => {};
          load().then(show, (error2) => { throw error2; });
        `,
        removeHandler: `
          const error = 1;
          const noop = () => {};
          load().then(show);
        `,
        writeReason: `
          const error = 1;
          const noop = () => {};
          load().then(show, noop /* Ignored because ... */);
        `,
      },
    },
    "a comment in what would be removed": {
      code: `
        load()
          // ignore
          .catch(/* noop */ () => undefined);
      `,
      suggestions: {
        logError: `
          load()
            // ignore
            .catch(/* noop */ (error) => { console.error(error); });
        `,
        rethrowError: `
          load()
            // ignore
            .catch(/* noop */ (error) => { throw error; });
        `,
        writeReason: `
          load()
            // ignore
            .catch(/* noop */ () => undefined /* Ignored because ... */);
        `,
      },
    },
    "nothing would be left to do": {
      code: `
        const task = load();
        task.catch(({ code }) => {});
      `,
      suggestions: {
        writeReason: `
          const task = load();
          task.catch(({ code }) => { /* Ignored because ... */ });
        `,
      },
    },
    "a receiver in parentheses": {
      code: `(cached || load()).then(undefined, () => {});`,
      suggestions: {
        logError: `(cached || load()).then(undefined, (error) => { console.error(error); });`,
        rethrowError: `(cached || load()).then(undefined, (error) => { throw error; });`,
        removeHandler: `(cached || load());`,
        writeReason: `(cached || load()).then(undefined, () => { /* Ignored because ... */ });`,
      },
    },
    "a function that says what it returns": {
      code: `load().catch((): null => null);`,
      suggestions: {
        removeHandler: `load();`,
        writeReason: `load().catch((): null => null /* Ignored because ... */);`,
      },
    },
    "a parameter that is only a type": {
      code: `load().catch(function (this: void) {});`,
      suggestions: {
        removeHandler: `load();`,
        writeReason: `load().catch(function (this: void) { /* Ignored because ... */ });`,
      },
    },
    "a constant of last resort": {
      code: `window.onunhandledrejection = () => undefined;`,
      suggestions: {
        logError: `window.onunhandledrejection = (error) => { console.error(error); };`,
        writeReason: `window.onunhandledrejection = () => undefined /* Ignored because ... */;`,
      },
    },
    "a handler of last resort": {
      code: `process.on("unhandledRejection", () => {});`,
      suggestions: {
        logError: `process.on("unhandledRejection", (error) => { console.error(error); });`,
        writeReason: `process.on("unhandledRejection", () => { /* Ignored because ... */ });`,
      },
    },
  },
});

runTable("no-empty-catch in longer code", noEmptyCatch, {
  reports: {
    "an order service": `
      import { randomUUID } from "node:crypto";

      export class OrderService {
        constructor(orders, mailer, events) {
          this.orders = orders;
          this.mailer = mailer;
          this.events = events;
        }

        async place(cart) {
          const order = { id: randomUUID(), items: cart.items };
          try {
            await this.orders.insert(order);
          } catch (error) {
            throw new Error("the order was not stored", { cause: error });
          }
          this.mailer.confirm(order).catch(() => {});
                                           ~~~~~~~~ [emptyHandler]
          await this.events.publish("order.placed", order).catch(() => undefined);
                                                                 ~~~~~~~~~~~~~~~ [emptyHandler]
          return order;
        }

        async remind(ids) {
          for (const id of ids) {
            try {
              const order = await this.orders.find(id);
              await this.mailer.remind(order);
            } catch (e) {
              ~~~~~~~~~~~ [emptyCatch]
              // ignore
            }
          }
        }
      }
    `,
    "a command line": `
      import { readFile, writeFile, rm } from "node:fs/promises";

      process.on("unhandledRejection", () => {});
                                       ~~~~~~~~ [emptyLastResort]

      async function loadSettings(file) {
        let settings = {};
        try {
          settings = JSON.parse(await readFile(file, "utf8"));
        } catch {}
        return settings;
      }

      async function main(args) {
        const settings = await loadSettings(args[0]);
        try {
          await writeFile(settings.output, settings.text);
        } catch (error) {
          ~~~~~~~~~~~~~~~ [emptyCatch]
          void error;
        } finally {
          await rm(settings.lock).catch(() => {});
        }
      }

      main(process.argv.slice(2)).catch((error) => {
        console.error(error);
        process.exitCode = 1;
      });
    `,
    "a worker with retries": `
      const noop = () => {};

      export async function work(queue, handle) {
        for (;;) {
          const job = await queue.take();
          if (!job) return;
          for (let attempt = 0; attempt < 3; attempt += 1) {
            try {
              await handle(job);
              break;
            } catch {
              ~~~~~~~ [emptyCatch]
            }
          }
          queue.acknowledge(job).then(undefined, noop);
                                                 ~~~~ [emptyHandler]
          await Promise.all(job.children.map((child) => queue.put(child).catch(noop)));
                                                                               ~~~~ [emptyHandler]
        }
      }
    `,
    "a component": {
      code: `
        import { useEffect, useState } from "react";

        export function Profile({ id, api }) {
          const [user, setUser] = useState(null);
          const [saving, setSaving] = useState(false);

          useEffect(() => {
            let cancelled = false;
            api.load(id).then((found) => { if (!cancelled) setUser(found); }).catch(() => {});
                                                                                    ~~~~~~~~ [emptyHandler]
            return () => { cancelled = true; };
          }, [id]);

          async function save() {
            setSaving(true);
            try {
              await api.save(user);
            } catch {
              ~~~~~~~ [emptyCatch]
            } finally {
              setSaving(false);
            }
          }

          return <form onSubmit={() => save()}><button disabled={saving} onClick={() => api.ping().catch(() => null)}>Save</button></form>;
                                                                                                         ~~~~~~~~~~ [emptyHandler]
        }
      `,
      jsx: true,
    },
    "a test file": `
      import { describe, expect, it } from "vitest";

      describe("transfer", () => {
        it("refuses a negative amount", async () => {
          const bank = createBank();
          try {
            await bank.transfer(-1);
            expect.unreachable();
          } catch {}
            ~~~~~~~~ [emptyCatch]
        });

        it("keeps the balance", async () => {
          const bank = createBank();
          await bank.transfer(1e9).catch(() => {});
                                         ~~~~~~~~ [emptyHandler]
          expect(bank.balance).toBe(0);
        });
      });
    `,
    "a typed cache": `
      interface Store { get(key: string): Promise<string | undefined>; set(key: string, value: string): Promise<void> }

      export class Cache {
        readonly #store: Store;
        #hits = 0;

        constructor(store: Store) {
          this.#store = store;
        }

        async read(key: string, make: () => Promise<string>): Promise<string> {
          const cached = await this.#store.get(key).catch(() => undefined);
          if (cached !== undefined) {
            this.#hits += 1;
            return cached;
          }
          const value = await make();
          void this.#store.set(key, value).catch(() => {});
                                                 ~~~~~~~~ [emptyHandler]
          return value;
        }

        preload(keys: readonly string[], make: (key: string) => Promise<string>): void {
          keys.forEach((key) => this.read(key, () => make(key)).catch(() => ""));
                                                                      ~~~~~~~~ [emptyHandler]
        }
      }
    `,
  },
  allows: {
    "a database layer": `
      export class Repository {
        constructor(pool) {
          this.pool = pool;
          this.ready = pool.connect();
          this.ready.catch(() => {});
        }

        async transaction(work) {
          const client = await this.pool.connect();
          try {
            await client.query("BEGIN");
            const result = await work(client);
            await client.query("COMMIT");
            return result;
          } catch (error) {
            try {
              await client.query("ROLLBACK");
            } catch {}
            throw error;
          } finally {
            client.release();
          }
        }

        async find(id) {
          const rows = await this.pool.query("SELECT", [id]).catch((error) => {
            if (error.code === "42P01") return [];
            throw error;
          });
          return rows[0];
        }

        async close() {
          await this.pool.end().catch(() => {});
          try { this.socket?.destroy(); } catch {}
        }
      }
    `,
    "a server": `
      import { createServer } from "node:http";
      import { stat } from "node:fs/promises";

      const server = createServer((request, response) => {
        handle(request, response).catch((error) => {
          console.error(error);
          response.statusCode = 500;
          response.end();
        });
      });

      async function handle(request, response) {
        let url;
        try {
          url = new URL(request.url, "http://localhost");
        } catch {}
        if (!url) return refuse(response);
        const user = await authenticate(request).catch(() => null);
        if (!user) return refuse(response);
        let found = false;
        try {
          await stat(fileOf(url));
          found = true;
        } catch {}
        return found ? send(response, url) : refuse(response);
      }

      process.once("SIGTERM", () => {
        server.close();
      });
    `,
    "a client with a deadline": `
      export async function fetchWithDeadline(load, milliseconds) {
        const controller = new AbortController();
        const work = load(controller.signal);
        work.catch(() => {});
        const timer = setTimeout(() => controller.abort(), milliseconds);
        try {
          return await Promise.race([work, expired(milliseconds)]);
        } finally {
          clearTimeout(timer);
        }
      }

      export function once(load) {
        const running = load();
        running.finally(() => pending.delete(running)).catch(() => {});
        pending.add(running);
        return running;
      }
    `,
    "a plugin loader": `
      import { createRequire } from "node:module";

      const require = createRequire(import.meta.url);

      export async function loadPlugins(names, log) {
        const plugins = [];
        for (const name of names) {
          try {
            plugins.push((await import(name)).default);
          } catch (error) {
            if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
            log.warn(error);
          }
        }
        let sharp;
        try {
          sharp = require("sharp");
        } catch {
          // Images stay as they are where sharp is not installed.
        }
        return { plugins, sharp };
      }
    `,
    "a form": {
      code: `
        import { useEffect, useState } from "react";

        export function Form({ api, onError }) {
          const [theme, setTheme] = useState("light");

          useEffect(() => {
            let stored = null;
            try { stored = localStorage.getItem("theme"); } catch {}
            if (stored) setTheme(stored);
            const controller = new AbortController();
            api.load({ signal: controller.signal }).catch((error) => {
              if (error.name !== "AbortError") onError(error);
            });
            return () => { try { controller.abort(); } catch {} };
          }, []);

          return <button className={theme} onClick={() => api.save().catch(onError)}>Save</button>;
        }
      `,
      jsx: true,
    },
  },
  leavesAlone: {},
  repairs: {
    "a client of type any": {
      in: ["typed"],
      code: `
        export async function f(client: any) { await client.set("a", "b").catch(() => {}); }
      `,
      suggestions: {
        logError: `
          export async function f(client: any) { await client.set("a", "b").catch((error: unknown) => { console.error(error); }); }
        `,
        rethrowError: `
          export async function f(client: any) { await client.set("a", "b").catch((error: unknown) => { throw error; }); }
        `,
        removeHandler: `
          export async function f(client: any) { await client.set("a", "b"); }
        `,
        writeReason: `
          export async function f(client: any) { await client.set("a", "b").catch(() => { /* Ignored because ... */ }); }
        `,
      },
    },
    "a chain of several lines": {
      code: `
        export function refresh(user) {
          load(user)
            .then((page) => show(page))
            .catch(() => {
              // ignore
            });
        }
      `,
      suggestions: {
        logError: `
          export function refresh(user) {
            load(user)
              .then((page) => show(page))
              .catch((error) => {
                // ignore
                console.error(error);
              });
          }
        `,
        rethrowError: `
          export function refresh(user) {
            load(user)
              .then((page) => show(page))
              .catch((error) => {
                // ignore
                throw error;
              });
          }
        `,
        writeReason: `
          export function refresh(user) {
            load(user)
              .then((page) => show(page))
              .catch(() => {
                // ignore
                /* Ignored because ... */
              });
          }
        `,
      },
    },
  },
});
