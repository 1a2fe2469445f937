// Each call stores what it has read, and needs nothing of what was there before.
export class Position {
  #offset = 0;

  async move(read: (from: number) => Promise<number>) {
    this.#offset = await read(this.#offset);
    return this.#offset;
  }
}
