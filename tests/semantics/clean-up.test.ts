import { isBeforeThrow, isCleanUp, isCleanUpPromise } from "../../src/semantics/clean-up.ts";
import { askAll } from "../support/question-table.ts";

askAll("isCleanUp", isCleanUp, [
  { name: "close", code: "try «{ await a.close(); }» catch {}", answer: true },
  { name: "several", code: "try «{ a.destroy(); b?.abort(); clearTimeout(c); }» catch {}", answer: true },
  { name: "under another name", code: 'import { unlink as drop } from "fs"; try «{ drop(a); }» catch {}', answer: true },
  { name: "with an object", code: "try «{ a.closeAllConnections(); b.abortTransaction(); }» catch {}", answer: true },
  { name: "with an object that is no resource", code: "try «{ a.cancelOrder(b); }» catch {}", answer: false },
  { name: "rollback of anything", code: "try «{ a.rollbackPrepared(b); }» catch {}", answer: true },
  { name: "behind a question", code: "try «{ if (a.isOpen()) a.close(); }» catch {}", answer: true },
  { name: "in a loop", code: "try «{ for (const a of b.values()) a.terminate(); }» catch {}", answer: true },
  { name: "with a field reset", code: "try «{ a.close(); this.a = undefined; }» catch {}", answer: true },
  { name: "of a list", code: "try «{ a.forEach((b) => b.close()); c.map(close); }» catch {}", answer: true },
  { name: "together", code: "«Promise.all([a.close(), b.end()])»", answer: true },
  { name: "together with work", code: "«Promise.all([a.close(), b.save()])»", answer: false },
  { name: "of a list together", code: "«Promise.allSettled(a.map((b) => b.close()))»", answer: true },
  { name: "one after the other", code: "«a.cancel().then(() => a.releaseLock())»", answer: true },
  { name: "after work", code: "«a.save().then(() => a.close())»", answer: false },
  { name: "in a function called on the spot", code: "«(async () => { await a.close(); })()»", answer: true },
  { name: "with work", code: "try «{ a.save(); a.close(); }» catch {}", answer: false },
  { name: "a throw", code: "try «{ a.close(); throw new Error(); }» catch {}", answer: false },
  { name: "nothing", code: "try «{ a = 1; }» catch {}", answer: false },
  { name: "a promise of it", code: "«new Promise((resolve) => server.close(resolve))»;", answer: true },
  { name: "a promise of something else", code: "«new Promise((resolve) => server.listen(resolve))»;", answer: false },
  { name: "told about", code: "async function f() «{ console.info(`closing ${name.trim()}`); await pool.end(); }»", answer: true },
  { name: "nothing but told about", code: 'async function f() «{ console.info("closing"); }»', answer: false },
  { name: "told with work inside", code: "async function f() «{ console.info(await save()); await pool.end(); }»", answer: false },
  { name: "waited for", code: 'import { once } from "node:events"; async function f() «{ child.kill(); await once(child, "exit"); }»', answer: true },
  { name: "nothing but waited", code: 'import { once } from "node:events"; async function f() «{ await once(child, "exit"); }»', answer: false },
  { name: "a listener taken off", code: "«socket.off(event, listener)»;", answer: true },
  { name: "the end of an iterator", code: "«iterator.return?.()»;", answer: true },
  { name: "disposal", code: "«file[Symbol.asyncDispose]()»;", answer: true },
  { name: "another symbol", code: "«file[Symbol.iterator]()»;", answer: false },
  { name: "a file made for a while", code: "«removeTempDir(folder)»;", answer: true },
  { name: "a template", code: "«removeTemplate(id)»;", answer: false },
  { name: "a statement that undoes", code: '«client.query("ROLLBACK TO SAVEPOINT a")»;', answer: true },
  { name: "a statement that does", code: '«client.query("COMMIT")»;', answer: false },
  { name: "a word about it", code: '«notify("Rollback failed")»;', answer: false },
]);

askAll("isCleanUpPromise", isCleanUpPromise, [
  { name: "a call", code: "«a.close()».catch(noop)", answer: true },
  { name: "a variable", code: "const p = a.close(); «p».catch(noop)", answer: true },
  { name: "a variable that may be something else", code: "let p = a.close(); p = b.save(); «p».catch(noop)", answer: false },
  { name: "a parameter", code: "function f(p) { «p».catch(noop); }", answer: false },
]);

askAll("isBeforeThrow", (_, node) => isBeforeThrow(node), [
  { name: "in a catch clause that throws", code: "try { a(); } catch (e) { «try { b(); } catch {}» throw e; }", answer: true },
  { name: "in an if there", code: "try { a(); } catch (e) { if (c) { «b()»; } d(); throw e; }", answer: true },
  { name: "in a catch clause that does not", code: "try { a(); } catch (e) { «b()»; c(e); }", answer: false },
  { name: "right before a throw", code: "function f() { «try { a(); } catch {}» throw new Error(); }", answer: true },
  { name: "right before an assertion that fails", code: "function f() { «try { a(); } catch {}» assert(false, 'no a'); }", answer: true },
  { name: "right before an assertion that may hold", code: "function f() { «try { a(); } catch {}» assert(b, 'no b'); }", answer: false },
  { name: "some time before a throw", code: "function f() { «try { a(); } catch {}» b(); throw new Error(); }", answer: false },
  { name: "in a function there", code: "try { a(); } catch (e) { c(() => { «b()»; }); throw e; }", answer: false },
]);
