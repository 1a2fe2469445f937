// `forEach` waits for no iteration.
declare function save(id: number): Promise<void>;

export function saveAll(ids: number[]) {
  ids.forEach(async (id) => { // planted
    await save(id);
  });
}
