// A method that returns nothing in the class above.
abstract class Service {
  abstract stop(): void;
}

export class Mailer extends Service {
  async stop() { // planted
    await fetch("/flush");
  }
}
