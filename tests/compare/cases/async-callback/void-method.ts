// A method that returns `void` in the base class.
abstract class Service {
  abstract stop(): void;
}

export class Mailer extends Service {
  async stop() { // planted
    await fetch("/flush");
  }
}
