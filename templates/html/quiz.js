// The sitting: one question at a time, moved through by buttons or keys, remembered between visits.

const find = (id) => document.getElementById(id);
const questions = [...document.querySelectorAll(".question")].map((node) => ready(node, answer, draft));
const numbers = questions.map(({ number }) => number);
const chips = new Map([...document.querySelectorAll("#map [data-number]")].map((chip) => [Number(chip.dataset.number), chip]));
const finePointer = matchMedia("(pointer: fine)").matches;
const sitting = { progress: load(numbers) };

const questionAt = (number) => questions[numbers.indexOf(number)];
const current = () => (sitting.progress.at === "summary" ? undefined : questionAt(sitting.progress.at));

function answer(question, given, right, judged = false) {
  const { answers } = sitting.progress;
  if (answers[question.number] && !judged) return;
  answers[question.number] = { given: judged ? answers[question.number].given : given, right };
  update();
  const solution = question.node.querySelector(".solution")?.textContent ?? "";
  find("announcement").textContent = `${question.node.querySelector(".verdict").textContent} ${solution} ${find("score").textContent}`;
  if (right === null) question.node.querySelector("[data-judge]").focus({ preventScroll: true });
  else find("next").focus({ preventScroll: true });
  question.node.querySelector(".verdict").scrollIntoView({ block: "nearest" });
}

function draft(question, text) {
  sitting.progress.drafts[question.number] = text;
  save(sitting.progress);
  paint(question, sitting.progress.answers[question.number], text);
}

// Brings the page into line with the progress, and keeps it.
function update() {
  const { answers, drafts, round, at } = sitting.progress;
  for (const question of questions) {
    paint(question, answers[question.number], drafts[question.number]);
    question.node.classList.toggle("away", question.number !== at);
    paintChip(chips.get(question.number), question, round, at);
  }
  for (const part of document.querySelectorAll(".part")) part.classList.toggle("away", !part.querySelector(".question:not(.away)"));
  find("summary").classList.toggle("away", at !== "summary");
  paintSummary(questions, answers);
  paintBar(answers, round, at);
  save(sitting.progress);
}

function paintChip(chip, { node, number }, round, at) {
  const result = node.dataset.result;
  chip.parentElement.hidden = !round.includes(number);
  chip.dataset.result = result;
  chip.setAttribute("aria-label", `Question ${number}${{ right: ", right", wrong: ", wrong", open: ", to be judged" }[result] ?? ""}`);
  if (number === at) chip.setAttribute("aria-current", "true");
  else chip.removeAttribute("aria-current");
}

function paintBar(answers, round, at) {
  const count = tally(questions, answers);
  const done = count.right + count.wrong;
  find("score").textContent = done === 0 ? `${count.open} open` : `${count.right} of ${done} right, ${count.open} open`;
  find("previous").disabled = at === round[0];
  find("next").textContent = at === round.at(-1) ? "Finish" : "Next";
  find("next").disabled = at === "summary";
}

function go(at) {
  sitting.progress.at = at;
  find("announcement").textContent = "";
  update();
  const heading = current()?.node.querySelector("h3") ?? find("summary-head");
  (finePointer && toBeTyped() || heading).focus({ preventScroll: true });
  scrollTo({ top: 0 });
}

// The field that waits for a typed answer, if the open question has one.
function toBeTyped() {
  const question = current();
  return question?.form === "typed" && !sitting.progress.answers[question.number] ? question.field : undefined;
}

function step(by) {
  const { round, at } = sitting.progress;
  const places = [...round, "summary"];
  const place = places.indexOf(at) + by;
  if (place >= 0 && place < places.length) go(places[place]);
}

function retry() {
  const { answers, drafts } = sitting.progress;
  const round = numbers.filter((number) => answers[number]?.right === false);
  for (const number of round) {
    delete answers[number];
    delete drafts[number];
  }
  sitting.progress.round = round;
  go(round[0]);
}

function restart() {
  sitting.progress = fresh(numbers);
  go(numbers[0]);
}

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea")) return undefined;
  const key = event.key.toLowerCase();
  const option = optionFor(key);
  if (key.length === 1 && key !== " " && toBeTyped()) return toBeTyped().focus(); // where the character then lands
  if (option) option.click();
  else if (["arrowright", "n"].includes(key) || (key === "enter" && !event.target.closest("button, a, summary"))) step(1);
  else if (["arrowleft", "p"].includes(key)) step(-1);
  else return undefined;
  return event.preventDefault();
}

function optionFor(key) {
  if (key.length !== 1) return undefined;
  const index = /[1-9]/.test(key) ? Number(key) - 1 : LETTERS.indexOf(key);
  return current()?.options[index];
}

// The class tells print.css; unfolding tells browsers that print a folded <details> folded.
function printPage(withKey) {
  document.body.classList.toggle("with-key", withKey);
  for (const details of document.querySelectorAll("details.answer")) details.open ||= withKey;
  print();
}

addEventListener("afterprint", () => {
  document.body.classList.remove("with-key");
  update();
});
addEventListener("keydown", pressed);
find("map").addEventListener("click", (event) => {
  const chip = event.target.closest("a");
  if (!chip) return;
  event.preventDefault();
  go(chip.dataset.number ? Number(chip.dataset.number) : "summary");
});
find("next").addEventListener("click", () => step(1));
find("previous").addEventListener("click", () => step(-1));
find("retry").addEventListener("click", retry);
find("restart").addEventListener("click", restart);
find("print-questions").addEventListener("click", () => printPage(false));
find("print-key").addEventListener("click", () => printPage(true));

document.body.classList.add("live");
find("map").open = matchMedia("(min-width: 70rem)").matches;
update();
if (finePointer) toBeTyped()?.focus({ preventScroll: true });
