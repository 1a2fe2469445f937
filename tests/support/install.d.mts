export function installIn(folder: string, what: string): void;
