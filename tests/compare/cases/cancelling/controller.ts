// The timer aborts a controller whose signal no call gets.
export async function page(url: string) {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), 1_000); // planted
  const response = await fetch(url);
  clearTimeout(timer);
  return response;
}
