// The promise is stored before anything is awaited, so that both calls get the same browser.
declare function launch(): Promise<{ close(): Promise<void>; text(url: string): Promise<string> }>;
let browser: ReturnType<typeof launch> | undefined;

export async function textOf(url: string) {
  browser ??= launch();
  return await (await browser).text(url);
}
