// Promises are collected in an array that nothing reads.
declare function send(url: string): Promise<void>;

export function notifyAll(urls: string[]) {
  const jobs: Promise<void>[] = []; // planted
  for (const url of urls) jobs.push(send(url)); // planted
}
