// A promise is kept in a field, and whoever needs it awaits it.
export class Client {
  #ready: Promise<Response> | undefined;

  ready() {
    this.#ready ??= fetch("/connect");
    return this.#ready;
  }
}
