/** A question about an object, such as a file, a variable or a list: answered once, and kept as long as that is. */
export function memoize<About extends object, Answer>(answer: (about: About) => Answer): (about: About) => Answer {
  const answers = new WeakMap<About, { readonly known: Answer }>();
  return (about) => {
    let answered = answers.get(about);
    if (!answered) answers.set(about, (answered = { known: answer(about) }));
    return answered.known;
  };
}

/**
 * The same for a question about a part of something, such as a node of a file: kept as long as the whole is. Where the question
 * leads back to itself, the answer is `open`, if there is one.
 */
export function memoizeWithin<Whole extends object, Part, Answer>(answer: (whole: Whole, part: Part) => Answer, open?: Answer): (whole: Whole, part: Part) => Answer {
  const answersIn = memoize((_: Whole) => new Map<Part, { readonly known: Answer }>());
  return (whole, part) => {
    const answers = answersIn(whole);
    let answered = answers.get(part);
    if (!answered) {
      if (open !== undefined) answers.set(part, { known: open });
      answers.set(part, (answered = { known: answer(whole, part) }));
    }
    return answered.known;
  };
}
