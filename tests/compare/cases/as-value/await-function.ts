// `await` of the function instead of its result.
declare function connect(): Promise<void>;

export async function start() {
  await connect; // planted
}
