// A failed parse is the answer.
export function settings(text: string) {
  let result: unknown = {};
  try {
    result = JSON.parse(text);
  } catch {}
  return result;
}
