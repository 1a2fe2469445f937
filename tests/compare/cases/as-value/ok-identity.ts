// Two promises are compared, to see which one is the latest.
export class Latest {
  #running: Promise<number> | undefined;

  async run(load: () => Promise<number>) {
    const mine = load();
    this.#running = mine;
    const result = await mine;
    return this.#running === mine ? result : undefined;
  }
}
