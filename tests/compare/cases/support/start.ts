import { loadConfig } from "../blocking/imported-helper.ts";

/** Reads the configuration for each request. */
export async function answer(respond: (port: number) => Promise<void>): Promise<void> {
  await respond(loadConfig("config.json").port);
}
