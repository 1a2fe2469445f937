import { noEmptyCatch } from "../../src/rules/no-empty-catch.ts";
import { runTable } from "../support/rule-table.ts";

runTable("no-empty-catch", noEmptyCatch, {
  reports: {
    "a catch clause with nothing in it": `
      try { work(); } catch {}
                      ~~~~~~~~ [swallowed]
    `,
  },
  allows: { logged: `try { work(); } catch (e) { console.error(e); }` },
  leavesAlone: {},
  repairs: { x: { code: `try {} catch {}`, suggestions: {} } },
});
