/** A question about an object, such as a file, a variable or a list: answered once, and kept as long as that is. */
export function once<About extends object, Answer>(answer: (about: About) => Answer): (about: About) => Answer {
  const answers = new WeakMap<About, { readonly known: Answer }>();
  return (about) => {
    let answered = answers.get(about);
    if (!answered) answers.set(about, (answered = { known: answer(about) }));
    return answered.known;
  };
}
