// Two calls launch a browser each, and one of them is never closed.
declare function launch(): Promise<{ close(): Promise<void>; text(url: string): Promise<string> }>;
let browser: Awaited<ReturnType<typeof launch>> | undefined;

export async function textOf(url: string) {
  if (!browser) browser = await launch(); // planted
  return await browser.text(url);
}
