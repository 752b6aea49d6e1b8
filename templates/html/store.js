// What is kept in this browser: the sittings of this paper under the digest of its content (all local files share one store, and
// another wording is another paper), and the reader's own look under a name that every quiz shares.
//
// shelf = { open: "study" | "exam" | "", study: sitting or null, exam: sitting or null }

const STORE = `quizgen:${document.body.dataset.quiz}`;
const LOOK = "quizgen:look";
const EMPTY = { open: "", study: null, exam: null };

// What is kept under a name, or undefined when there is nothing, it cannot be read, or the browser blocks storage.
function kept(name) {
  try {
    return JSON.parse(localStorage.getItem(name)) ?? undefined;
  } catch {
    return undefined;
  }
}

// Whether it could be kept.
function keep(name, value) {
  try {
    localStorage.setItem(name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

// Whether a kept sitting is whole and of these questions.
function sound(sitting, mode, numbers) {
  const known = (number) => numbers.includes(Number(number));
  try {
    return sitting.mode === mode && sitting.round.length > 0 && sitting.round.every(known) && sitting.marked.every(known)
      && (sitting.at === "result" || sitting.round.includes(sitting.at)) && Object.keys(sitting.answers).every(known)
      && Object.values(sitting.answers).every((answer) => "given" in answer && "right" in answer)
      && !Number.isNaN(Date.parse(sitting.started)) && typeof sitting.drafts === "object" && typeof sitting.spent === "object"
      && ["limit", "left", "seen"].every((name) => Number.isFinite(sitting.clock[name]));
  } catch {
    return false;
  }
}

function openShelf(numbers) {
  const found = kept(STORE) ?? {};
  const [study, exam] = ["study", "exam"].map((mode) => (sound(found[mode], mode, numbers) ? found[mode] : null));
  const shelf = { ...EMPTY, study, exam };
  return { ...shelf, open: shelf[found.open] ? found.open : "" };
}
