// Ten at a time.
export async function profiles(ids: string[], load: (id: string) => Promise<string>) {
  const profiles: string[] = [];
  for (let start = 0; start < ids.length; start += 10) {
    const batch = ids.slice(start, start + 10);
    profiles.push(...(await Promise.all(batch.map((id) => load(id)))));
  }
  return profiles;
}
