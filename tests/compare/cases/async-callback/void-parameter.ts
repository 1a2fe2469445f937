// A function of the project takes a callback that returns `void`.
declare function schedule(job: () => void): void;

schedule(async () => { // planted
  await fetch("/job");
});
