// Each branch settles the promise once.
export function load(read: (done: (error: Error | undefined, text: string) => void) => void) {
  return new Promise<string>((resolve, reject) => {
    read((error, text) => {
      if (error) reject(error);
      else resolve(text);
    });
  });
}
