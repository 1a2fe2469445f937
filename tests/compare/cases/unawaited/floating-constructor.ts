// A constructor starts work for which nobody can wait.
export class Client {
  url = "";

  constructor(load: () => Promise<string>) {
    load().then((url) => (this.url = url)); // planted
  }
}
