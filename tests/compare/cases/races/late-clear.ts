// A list is cleared after it has been sent: what was added meanwhile is lost.
export class Log {
  #lines: string[] = [];

  add(line: string) {
    this.#lines.push(line);
  }

  async flush(send: (lines: string[]) => Promise<void>) {
    await send(this.#lines);
    this.#lines = []; // planted
  }
}
