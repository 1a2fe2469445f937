// A promise is spread into an object, and nothing is in it.
declare function readConfig(): Promise<{ port: number }>;

export function options(defaults: object) {
  return { ...defaults, ...readConfig() }; // planted
}
