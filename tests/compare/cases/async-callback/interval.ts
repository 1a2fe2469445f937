// A rejection in a timer ends the process.
export function start() {
  setInterval(async () => { // planted
    await fetch("/heartbeat");
  }, 10_000);
}
