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
  let visible = false;
  return {
    show(text) {
      if (performance.now() < SHOWN_AFTER_MS) return;
      visible = true;
      stderr.write(CLEAR_LINE + text.slice(0, (stderr.columns || 80) - 1));
    },
    clear() {
      if (visible) stderr.write(CLEAR_LINE);
      visible = false;
    },
  };
}
