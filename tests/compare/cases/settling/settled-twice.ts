// A promise is settled twice, and the second time counts for nothing.
export function load(read: (done: (error: Error | undefined, text: string) => void) => void) {
  return new Promise<string>((resolve, reject) => {
    read((error, text) => {
      if (error) reject(error);
      resolve(text); // planted
    });
  });
}
