// A sitting: what has been answered in one mode, from its start to its end. Plain data, so that it can be kept and resumed.
//
// sitting = { mode: "study" | "exam", started, finished: ISO text or "", at: number | "result", round: [number], filter,
//             answers: { number: { given, right, note, moment } }, drafts: { number: text }, marked: [number],
//             spent: { number: milliseconds }, clock }
// `given` is the index of an option or a text; `right` is null while nobody has judged it, `note` says what was forgiven or missing.
// `round` lists the questions that are gone through now: all of them, those to be tried again, or those that the filter shows. `spent`
// is the time a question was in view.

function newSitting(mode, numbers, minutes, now) {
  return {
    mode, started: new Date(now).toISOString(), finished: "", at: numbers[0], round: numbers, filter: "all",
    answers: {}, drafts: {}, marked: [], spent: {}, clock: newClock(minutes, now),
  };
}

const running = (sitting) => sitting.mode === "exam" && sitting.finished === "";

// Whether the reader may see the answer of a question.
const revealed = (sitting, number) => (sitting.mode === "exam" ? sitting.finished !== "" : sitting.answers[number] !== undefined);

// The questions that this sitting is about: those of its round and all that were answered before.
function counted(sitting, questions) {
  return questions.filter(({ number }) => sitting.everything !== false || sitting.round.includes(number) || sitting.answers[number]);
}

// Takes an answer; in study mode the first one stands.
function take(sitting, question, given, now) {
  const { answers } = sitting;
  if (revealed(sitting, question.number)) return false;
  if (sitting.mode === "exam" && given === "") delete answers[question.number];
  else {
    const { right, note } = running(sitting) ? { right: null, note: "" } : verdictOn(question, given);
    answers[question.number] = { given, right, note, moment: new Date(now).toISOString() };
  }
  return true;
}

// What an answer is worth; null where the reader has to say: an essay, and what is close to the answer.
function verdictOn(question, given) {
  if (question.form === "options") return { right: given === question.key, note: "" };
  if (question.form === "essay") return { right: null, note: "" };
  const { degree, note } = judged(given, question.rightOnes, question.stem);
  return { right: degree === "close" ? null : degree === "right", note };
}

function toggleMark(sitting, number) {
  const { marked } = sitting;
  sitting.marked = marked.includes(number) ? marked.filter((one) => one !== number) : [...marked, number];
}

// Ends an exam: every answer is judged, as of the moment at which it ended. What is only close counts as wrong until the reader
// says otherwise.
function finish(sitting, questions, moment) {
  sitting.finished = new Date(moment).toISOString();
  for (const question of questions) {
    const answer = sitting.answers[question.number];
    if (!answer) continue;
    Object.assign(answer, verdictOn(question, answer.given));
    if (answer.right === null && question.form === "typed") Object.assign(answer, { right: false, note: `close: ${answer.note}` });
  }
  Object.assign(sitting, { round: questions.map(({ number }) => number), filter: "all" });
  sitting.at = "result";
}

// The questions among these that a choice of the filter means.
function chosenBy(filter, sitting, questions) {
  const [name, place] = [filter.split(" ")[0], Number(filter.split(" ")[1])];
  const fits = {
    all: () => true,
    marked: ({ number }) => sitting.marked.includes(number),
    topic: ({ topics }) => topics.includes(place),
    format: ({ format }) => format === place,
  }[name] ?? (({ number }) => outcomeOf(sitting.answers[number]) === name);
  return questions.filter(fits).map(({ number }) => number);
}

// A study sitting of the questions that went wrong in this one; what was right stays as it was.
function again(sitting, wrong, now) {
  if (sitting.mode === "exam") return { ...newSitting("study", wrong, 0, now), everything: false };
  const without = (record) => Object.fromEntries(Object.entries(record).filter(([number]) => !wrong.includes(Number(number))));
  const [answers, drafts, spent] = [sitting.answers, sitting.drafts, sitting.spent].map(without);
  return { ...sitting, finished: "", at: wrong[0], round: wrong, filter: "all", answers, drafts, spent };
}
