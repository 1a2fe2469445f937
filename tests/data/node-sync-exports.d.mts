/** By module. */
export function listOfRunningNode(): Readonly<Record<string, readonly string[]>>;
