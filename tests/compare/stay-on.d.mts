export const STAY_ON: Readonly<Record<string, { readonly alone: string; readonly code: string }>>;
