// The elements of an array of promises are used as values.
declare function isOpen(id: number): Promise<boolean>;

export function open(ids: number[]) {
  const answers = ids.map(async (id) => isOpen(id)); // planted
  return answers.filter(Boolean); // planted
}
