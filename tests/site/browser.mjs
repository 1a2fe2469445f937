import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { folder } from "../../docs/.vitepress/paths.mjs";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const QUIETLY = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** The path of Chromium, if there is one. */
export function findChromium() {
  return [process.env.CHROMIUM, ...PLACES].find((place) => place !== undefined && existsSync(place));
}

/** Installs Chromium if it is missing, and says why if it cannot. */
export async function installChromium() {
  if (findChromium()) return;
  console.error("Installing chromium…");
  const [status] = await once(spawn("apt-get install --yes --no-install-recommends chromium || (apt-get update && apt-get install --yes --no-install-recommends chromium)", { shell: true, stdio: "ignore" }), "close");
  if (!findChromium()) console.error(`The tests of the site are skipped: there is no Chromium, and apt-get ends with ${String(status)}. CHROMIUM may name one.`);
}

/** Starts Chromium with a profile that is thrown away. */
export function launch(executablePath) {
  const { chromium } = createRequire(path.join(folder, "package.json"))("playwright-core");
  return chromium.launch({ executablePath, args: QUIETLY });
}
