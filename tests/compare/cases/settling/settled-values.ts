// `value` of a settled promise is read without asking whether it was fulfilled.
export async function texts(jobs: Promise<string>[]) {
  const results = await Promise.allSettled(jobs);
  return results.map((result) => result.value); // planted
}
