// The promises that `map` returns are dropped.
declare function save(id: number): Promise<void>;

export function saveAll(ids: number[]) {
  ids.map(async (id) => save(id)); // planted
}
