// A statement whose promise has a handler.
export function touch(url: string) {
  fetch(url).catch((error: unknown) => {
    console.error("ping failed", error);
  });
}
