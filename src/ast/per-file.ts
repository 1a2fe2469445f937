/** A question about a file, by what stands for it: answered once, and kept as long as that is. */
export function perFile<File extends object, Answer>(answer: (file: File) => Answer): (file: File) => Answer {
  const answers = new WeakMap<File, { readonly known: Answer }>();
  return (file) => {
    let answered = answers.get(file);
    if (!answered) answers.set(file, (answered = { known: answer(file) }));
    return answered.known;
  };
}
