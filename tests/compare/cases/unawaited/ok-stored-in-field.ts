// A promise is kept in a field, and awaited by the code that needs it.
export class Client {
  #ready: Promise<Response> | undefined;

  ready() {
    this.#ready ??= fetch("/connect");
    return this.#ready;
  }
}
