/**
 * What a page does with a user's data: a browser may refuse it, and nothing on the page shows whether it has been done. That a
 * video does not play, or that a page does not fill the screen, is seen.
 */
export const unseenOutcomes: ReadonlySet<string> = new Set([
  ...["globalThis#Clipboard.*", "globalThis#navigator.clipboard.*", "globalThis#window.navigator.clipboard.*"],
  ...["globalThis#CookieStore.*", "globalThis#cookieStore.*"],
  ...["globalThis#FileSystemDirectoryHandle.removeEntry", "globalThis#FileSystemHandle.remove", "globalThis#FileSystemWritableFileStream.*"],
]);
