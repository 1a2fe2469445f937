/** Where the command writes its words. */
export interface Output {
  write(text: string): unknown;
  isTTY?: boolean;
  columns?: number;
}

export interface Progress {
  show(text: string): void;
  clear(): void;
}

/** Counted from the start of the process. */
const SHOWN_AFTER_MS = 500;
const CLEAR_LINE = "\r\u001B[K";

/** One line that overwrites itself; nothing where no one looks on, and nothing on short runs. */
export function createProgress(stderr: Output): Progress {
  if (!stderr.isTTY) return { show: () => undefined, clear: () => undefined };
  let latest = "";
  let visible = false;
  let timer: NodeJS.Timeout | undefined;

  function draw(): void {
    visible = true;
    stderr.write(CLEAR_LINE + latest.slice(0, (stderr.columns || 80) - 1));
  }

  return {
    show(text) {
      latest = text;
      const early = SHOWN_AFTER_MS - performance.now();
      if (early <= 0) draw();
      // Listing may take long without another word.
      else timer ??= setTimeout(draw, early).unref();
    },
    clear() {
      clearTimeout(timer);
      timer = undefined;
      if (visible) stderr.write(CLEAR_LINE);
      visible = false;
    },
  };
}
