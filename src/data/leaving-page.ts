/** Calls by which a page is left, or loaded again. */
export const leavingCalls: ReadonlySet<string> = new Set([
  ...["globalThis#close", "globalThis#window.close", "globalThis#Window.close"],
  ...["globalThis#location.assign", "globalThis#location.reload", "globalThis#location.replace"],
  ...["globalThis#window.location.assign", "globalThis#window.location.reload", "globalThis#window.location.replace"],
  ...["globalThis#Location.assign", "globalThis#Location.reload", "globalThis#Location.replace"],
]);

/** What a page is left by when it is assigned, itself or by one of these members. */
export const locationObjects: ReadonlySet<string> = new Set(["globalThis#Document.location", "globalThis#Window.location", "globalThis#document.location", "globalThis#location", "globalThis#window.location"]);
export const locationMembers: ReadonlySet<string> = new Set(["href", "pathname", "search"]);
