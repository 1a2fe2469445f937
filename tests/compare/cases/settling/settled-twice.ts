// A promise settles twice, and the second time has no effect.
export function load(read: (done: (error: Error | undefined, text: string) => void) => void) {
  return new Promise<string>((resolve, reject) => {
    read((error, text) => {
      if (error) reject(error);
      resolve(text); // planted
    });
  });
}
