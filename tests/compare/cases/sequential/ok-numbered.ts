// Numbers are given in the order of the list.
declare function store(line: string, number: number): Promise<void>;
let last = 0;

async function add(line: string) {
  last += 1;
  const number = last;
  await store(line, number);
  return number;
}

export async function addAll(lines: string[]) {
  const numbers: number[] = [];
  for (const line of lines) numbers.push(await add(line));
  return numbers;
}
