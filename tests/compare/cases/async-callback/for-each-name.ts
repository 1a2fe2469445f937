// An async function is handed to `forEach` by its name.
declare function save(id: number): Promise<void>;

export function saveAll(ids: number[]) {
  ids.forEach(save); // planted
}
