// An executor returns a value that nobody gets.
export const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds)); // planted
