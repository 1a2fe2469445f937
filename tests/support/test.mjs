/** npm test: the unit tests; where CI is set, the integration tests as well, which start other programs, and those of the site. */
import { spawnSync } from "node:child_process";

const projects = ["unit", "growth", ...(process.env.CI ? ["integration", "site"] : [])];
const selected = projects.map((project) => `--project ${project}`).join(" ");
const { status } = spawnSync(`npx --no-install vitest run ${selected}`, { shell: true, stdio: "inherit" });
process.exitCode = status ?? 1;
