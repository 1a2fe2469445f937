// The options are passed as they are, and the signal with them.
interface Options {
  readonly signal?: AbortSignal;
}

declare function load(url: string, options?: Options): Promise<string>;

export async function page(url: string, options: Options) {
  return await load(url, options);
}
