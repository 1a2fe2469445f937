import { availableParallelism } from "node:os";

/** As many at a time as there are processors, the longest first; gives the answers in the order of the projects. */
export async function workOff(projects, what, work) {
  const waiting = projects.toSorted((one, other) => other.files.length - one.files.length);
  const done = new Map();
  const workNext = async () => {
    for (let project = waiting.shift(); project; project = waiting.shift()) {
      done.set(project.name, await work(project));
      console.error(`${what}, ${done.size} of ${projects.length}: ${project.name}`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, workNext));
  return projects.map(({ name }) => done.get(name));
}
