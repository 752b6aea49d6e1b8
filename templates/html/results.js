// Results as JSON, out of the page and into it: what `quizgen` reads, and what this page reads again.

const VERSION = 1;
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

// The sitting as plain values. `paper` holds title, digest, set, seed and the minutes of an exam.
function resultsOf(paper, sitting, questions) {
  return {
    quizgen: "results",
    version: VERSION,
    paper: paper.title,
    digest: paper.digest,
    set: paper.set,
    seed: paper.seed,
    started: sitting.started,
    finished: sitting.finished || null,
    mode: sitting.mode,
    answers: counted(sitting, questions).map((question) => answerRecord(question, sitting)),
  };
}

function answerRecord(question, sitting) {
  const answer = sitting.answers[question.number];
  const byLetter = question.form === "options" && answer;
  return {
    item: question.item,
    revision: question.revision,
    chosen: byLetter ? LETTERS[answer.given] : answer?.given ?? "",
    answer: byLetter ? question.texts[answer.given] : answer?.given ?? "",
    right: answer?.right ?? null,
    milliseconds: Math.round(sitting.spent[question.number] ?? 0),
    moment: answer?.moment ?? (sitting.finished || sitting.started),
    marked: sitting.marked.includes(question.number),
  };
}

// The sitting that saved results tell of. Throws an Error with a sentence for the reader when they are not of this paper.
function sittingOf(text, paper, questions, now) {
  const results = parsed(text);
  if (results.quizgen !== "results" || !Array.isArray(results.answers)) throw new Error("This file holds no results of a quiz.");
  if (results.version !== VERSION) throw new Error(`These results are of version ${results.version}, which this page does not know.`);
  if (results.digest !== paper.digest) throw new Error(`These results are of another paper: ${results.paper}.`);
  const [started, finished] = [Date.parse(results.started), results.finished ? Date.parse(results.finished) : 0];
  if (Number.isNaN(started + finished) || !["study", "exam"].includes(results.mode)) throw new Error("These results are spoilt.");
  const sitting = newSitting(results.mode, questions.map(({ number }) => number), 0, started);
  for (const record of results.answers) replay(record, sitting, questions);
  sitting.finished = results.finished || "";
  if (sitting.finished || sitting.mode === "study") sitting.at = "result";
  else sitting.clock = clockAfter(sitting.spent, paper.minutes, now);
  return sitting;
}

// The results name no time left: what the questions took is taken off.
function clockAfter(spent, minutes, now) {
  const clock = newClock(minutes, now);
  return { ...clock, left: clock.left - Object.values(spent).reduce((sum, one) => sum + one, 0) };
}

function parsed(text) {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    throw new Error("This file is no JSON.");
  }
}

function replay(record, sitting, questions) {
  const question = questions.find(({ item }) => item === record?.item);
  if (!question) return;
  const given = question.form === "options" ? optionOf(record, question) : String(record.chosen ?? "");
  const answered = question.form === "options" ? given >= 0 : given !== "" || typeof record.right === "boolean";
  if (answered) sitting.answers[question.number] = { given, right: record.right ?? null, note: "", moment: String(record.moment) };
  if (record.marked === true) sitting.marked.push(question.number);
  if (Number.isFinite(record.milliseconds)) sitting.spent[question.number] = record.milliseconds;
}

// The index of the chosen option: by its words, since another set of the paper has other letters; by its letter where the words are new.
function optionOf({ chosen, answer }, { texts }) {
  const place = texts.indexOf(answer);
  return place >= 0 ? place : LETTERS.slice(0, texts.length).indexOf(chosen || "?");
}

// Hands the reader a file; nothing leaves the page by any other way.
function download(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), MINUTE);
}

// `wetlands-of-bihar-results.json`.
function fileName(title) {
  const slug = title.normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
  return `${slug || "quiz"}-results.json`;
}
