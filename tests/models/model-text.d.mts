export function modelText(module: string, version: string, names: readonly string[]): string;
export function indexWith(index: string, name: string): string;
