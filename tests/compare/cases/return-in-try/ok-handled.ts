// The returned promise handles its rejection itself.
declare function load(): Promise<string>;

export async function page(prepare: () => void) {
  try {
    prepare();
    return load().catch(() => "nothing");
  } catch (error) {
    console.error(error);
    return "unprepared";
  }
}
