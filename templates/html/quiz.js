// The sitting on the page: begun, moved through, kept, ended.

function find(id) {
  return document.getElementById(id);
}

const { title, digest, set, seed, minutes } = document.body.dataset;
const paper = { title, digest, set, seed: Number(seed), minutes: Number(minutes) };
const marking = { right: fractionOf(document.body.dataset.right), wrong: fractionOf(document.body.dataset.wrong) };
const questions = [...document.querySelectorAll(".question")].map((node) => ready(node, { answer, submit, write, judge }));
const numbers = questions.map(({ number }) => number);
const finePointer = matchMedia("(pointer: fine)").matches;
const TICK = 500;
const KEEP_EVERY = 10_000;

// `sitting` is the one in view (undefined on the start page); `since` when its question came into view, on the page's own clock.
const desk = { shelf: openShelf(numbers), sitting: undefined, since: 0, keptAt: 0 };

const questionAt = (number) => questions[numbers.indexOf(number)];
const current = () => (desk.sitting && desk.sitting.at !== "result" ? questionAt(desk.sitting.at) : undefined);

function announce(text) {
  find("announcement").textContent = text;
}

// Books the time since the question in view came into view, and keeps everything.
function settle() {
  const { sitting, shelf } = desk;
  const now = performance.now();
  const question = current();
  if (question && desk.since > 0 && !sitting.clock.paused && !revealed(sitting, question.number)) {
    sitting.spent[question.number] = (sitting.spent[question.number] ?? 0) + now - desk.since;
  }
  desk.since = document.hidden ? 0 : now;
  desk.keptAt = now;
  if (sitting) shelf[sitting.mode] = sitting;
  shelf.open = sitting?.mode ?? "";
  const stored = keep(STORE, shelf);
  if (!stored && sitting) find("notice").textContent = "This browser keeps nothing here: save the results before you close the page.";
}

function answer(question, given) {
  const { sitting } = desk;
  settle();
  if (!take(sitting, question, given, Date.now())) return;
  if (sitting.mode === "study") endStudy();
  refresh(question);
  settle();
  if (running(sitting)) announce(`${LETTERS[given] ? `Option ${LETTERS[given]} chosen.` : ""}`);
  else tellVerdict(question);
}

function tellVerdict({ node, number }) {
  const solution = node.querySelector(".solution")?.textContent ?? "";
  announce(`${node.querySelector(".verdict").textContent} ${solution} ${find("score").textContent}`);
  const open = desk.sitting.answers[number].right === null;
  (open ? node.querySelector("[data-judge]") : find("next")).focus({ preventScroll: true });
  node.querySelector(".verdict").scrollIntoView({ block: "nearest" });
}

// A study sitting is finished when nothing in it is open.
function endStudy() {
  const { sitting } = desk;
  const left = counted(sitting, questions).some(({ number }) => ["blank", "open"].includes(outcomeOf(sitting.answers[number])));
  sitting.finished = left ? "" : new Date().toISOString();
}

function submit(question, text) {
  if (running(desk.sitting)) step(1);
  else if (question.form === "typed" && text.trim() === "") question.field.focus();
  else answer(question, text);
}

// What is written in an exam is the answer; in study mode it is a draft until it is checked.
function write(question, text) {
  const { sitting } = desk;
  if (running(sitting)) take(sitting, question, text.trim() === "" ? "" : text, Date.now());
  sitting.drafts[question.number] = text;
  if (running(sitting)) refresh(question);
  if (question.form === "essay") countWords(question);
  settle();
}

function judge(question, right) {
  Object.assign(desk.sitting.answers[question.number], { right, note: "" });
  if (desk.sitting.mode === "study") endStudy();
  refresh(question);
  settle();
  tellVerdict(question);
}

function mark() {
  if (!current()) return;
  toggleMark(desk.sitting, desk.sitting.at);
  announce(desk.sitting.marked.includes(desk.sitting.at) ? "Marked for review." : "Mark taken off.");
  refresh(current());
  settle();
}

function clearAnswer() {
  const question = current();
  if (!question || !running(desk.sitting)) return;
  take(desk.sitting, question, "", Date.now());
  delete desk.sitting.drafts[question.number];
  announce("Answer cleared.");
  refresh(question);
  settle();
}

// Brings one question, its place in the map and the bar into line with the sitting.
function refresh(question) {
  paint(question, desk.sitting);
  paintChip(question, desk.sitting);
  paintMap(desk.sitting, questions);
  paintBar(desk.sitting, questions);
}

// Brings the whole page into line with the sitting.
function update() {
  const { sitting } = desk;
  const { body } = document;
  body.dataset.screen = !sitting ? "start" : sitting.at === "result" ? "result" : "question";
  body.dataset.mode = sitting?.mode ?? "";
  body.dataset.map = "";
  body.toggleAttribute("data-running", Boolean(sitting && running(sitting)));
  find("show-map").setAttribute("aria-expanded", "false");
  if (!sitting) paintStart();
  else {
    for (const question of questions) paintChip(question, sitting);
    paintMap(sitting, questions);
    turn();
  }
  paintClock();
}

// Brings the question or the result in view into line, and puts the others away.
function turn() {
  const { sitting } = desk;
  const question = current();
  for (const shown of document.querySelectorAll(".question:not(.away), .part:not(.away)")) shown.classList.add("away");
  question?.node.classList.remove("away");
  question?.node.closest(".part").classList.remove("away");
  question?.node.closest(".part").classList.toggle("begins", !question.node.previousElementSibling.matches(".question"));
  if (question) {
    refresh(question);
    keepInView(chips.get(question.number));
  }
  if (sitting.at === "result") paintResult(sitting, questions);
}

const headOf = (sitting) => current()?.node.querySelector(".number") ?? find(sitting ? "result-head" : "start-head");

function go(at) {
  const before = current();
  settle();
  desk.sitting.at = at;
  if (before) paintChip(before, desk.sitting);
  update();
  settle();
  announce("");
  find("notice").textContent = "";
  arrive();
}

function arrive() {
  (finePointer && toBeTyped() || headOf(desk.sitting)).focus({ preventScroll: true });
  scrollTo({ top: 0 });
}

// The field that waits for a typed answer, if the open question has one.
function toBeTyped() {
  const question = current();
  return question?.form === "typed" && !revealed(desk.sitting, question.number) ? question.field : undefined;
}

// One on or back; true, for a key that did something.
function step(by) {
  const { round, at } = desk.sitting ?? { round: [] };
  const place = round.indexOf(at) + by;
  if (!current() || place < 0) return true;
  if (place < round.length) go(round[place]);
  else submitOrResult();
  return true;
}

function submitOrResult() {
  if (running(desk.sitting)) askToSubmit(desk.sitting, questions, submitted);
  else go("result");
}

function submitted(choice) {
  const { sitting } = desk;
  if (choice === "submit") return handIn(Date.now());
  Object.assign(sitting, { round: numbers, filter: "all" });
  return go(choice === "marked" ? [...sitting.marked].sort((one, other) => one - other)[0] : chosenBy("blank", sitting, questions)[0]);
}

function handIn(moment) {
  settle();
  finish(desk.sitting, questions, moment);
  closeDialogs();
  for (const question of questions) paint(question, desk.sitting);
  go("result");
}

// Goes through the questions that the filter means; all of them when it means none.
function review(filter) {
  const { sitting } = desk;
  const chosen = chosenBy(filter, sitting, counted(sitting, questions));
  Object.assign(sitting, chosen.length > 0 ? { round: chosen, filter } : { round: numbers, filter: "all" });
  go(sitting.round[0]);
  if (chosen.length === 0) find("notice").textContent = "There is none of those; here are all.";
}

// Trying again is study; what an exam was stays as it is.
function retry() {
  const { sitting } = desk;
  const start = () => {
    place(again(sitting, chosenBy("wrong", sitting, questions), Date.now()));
    arrive();
  };
  if (sitting.mode === "study") start();
  else replacing("study", start);
}
