const KEY = "async-pitfalls: solved";

/** The exercises that have been solved in this browser. */
export function solvedExercises() {
  return new Set(JSON.parse(localStorage.getItem(KEY) ?? "[]"));
}

export function setSolved(name) {
  localStorage.setItem(KEY, JSON.stringify([...solvedExercises().add(name)]));
}
