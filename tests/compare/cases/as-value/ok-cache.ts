// It is asked whether there is a promise yet.
export class Client {
  #ready?: Promise<string>;

  ready(connect: () => Promise<string>) {
    if (!this.#ready) this.#ready = connect();
    return this.#ready;
  }
}
