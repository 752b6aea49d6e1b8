// What has been answered so far, kept in this browser under the hash of the quiz: all local files share one store.
//
// progress = { answers: { number: { given, right } }, drafts: { number: text }, round: [number], at: number or "summary" }
// `right` is null while an essay has not been judged. `round` lists the questions of this round: all, or those to retry.

const STORE = `quizgen:${document.body.dataset.quiz}`;

function fresh(numbers) {
  return { answers: {}, drafts: {}, round: numbers, at: numbers[0] };
}

// The stored progress, or a fresh start when there is none, it cannot be read, or the browser blocks storage.
function load(numbers) {
  try {
    const stored = JSON.parse(localStorage.getItem(STORE));
    const known = (number) => numbers.includes(number);
    if (stored.round.length > 0 && stored.round.every(known) && (stored.at === "summary" || stored.round.includes(stored.at))) {
      return { ...fresh(numbers), ...stored };
    }
  } catch {
    // Nothing to resume.
  }
  return fresh(numbers);
}

function save(progress) {
  try {
    localStorage.setItem(STORE, JSON.stringify(progress));
  } catch {
    // The quiz goes on without being remembered.
  }
}
