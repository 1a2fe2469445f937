// A promise is taken apart instead of its value, and its members are undefined.
async function load(): Promise<{ name: string }> {
  return { name: "ada" };
}

export function greet() {
  const { name } = load(); // planted
  return `hello ${name}`;
}
