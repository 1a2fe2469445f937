import { afterAll, describe } from "vitest";
import { closeSessions } from "../../src/facts/native/source.ts";
import { hasTypescript7, NATIVE_VERSIONS } from "../support/native-source.ts";
import { runProjectsIn } from "../support/project-table.ts";

/** Every project of `tests/projects/`, with the types of each version of TypeScript 7. */
if (hasTypescript7()) {
  runProjectsIn(NATIVE_VERSIONS);
  await import("../projects/no-async-callback.test.ts");
  await import("../projects/no-blocking-call.test.ts");
  await import("../projects/no-promise-as-value.test.ts");
  await import("../projects/no-sequential-await.test.ts");
  await import("../projects/no-unawaited-promise.test.ts");
  afterAll(closeSessions);
} else describe.skip("TypeScript 7");
