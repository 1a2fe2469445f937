export function pageWith(page: string, result: object): string;
export function marksOf(page: string): string[];
