export function pageWith(page: string, result: object): string;
