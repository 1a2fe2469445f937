// A constructor starts work that cannot be awaited.
export class Client {
  url = "";

  constructor(load: () => Promise<string>) {
    load().then((url) => (this.url = url)); // planted
  }
}
