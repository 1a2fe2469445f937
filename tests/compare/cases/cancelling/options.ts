// The signal of the options is not passed on: the type of `generate` says that it takes one.
declare function generate(options: { model: string; prompt: string; abortSignal?: AbortSignal }): Promise<string>;

export async function answer({ prompt, signal }: { prompt: string; signal?: AbortSignal }) {
  if (signal?.aborted) return "";
  return await generate({ model: "small", prompt }); // planted
}
