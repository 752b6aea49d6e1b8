// One question on the page: made answerable, and painted as its answer stands.

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

// Collects what a question is, and turns its options into buttons. `answer(number, given, right)` is called with each answer.
function ready(node, answer, draft) {
  const number = Number(node.dataset.number);
  const question = {
    node,
    number,
    form: node.dataset.form,
    key: Number(node.dataset.key),
    topics: node.dataset.topics.trim().split(" ").map(Number),
    options: [...node.querySelectorAll(".options > li")].map(buttonOf),
    field: node.querySelector("input, textarea"),
    rightOnes: [...node.querySelectorAll(".solution > b, .accepts > span")].map((one) => one.textContent),
  };
  question.options.forEach((option, index) => {
    option.addEventListener("click", () => answer(question, index, index === question.key));
  });
  if (question.field) wire(question, answer, draft);
  return question;
}

function buttonOf(item, index) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "option";
  button.setAttribute("aria-keyshortcuts", `${index + 1} ${LETTERS[index].toUpperCase()}`);
  const mark = document.createElement("span");
  mark.className = "mark";
  button.append(...item.childNodes, mark);
  item.replaceChildren(button);
  return button;
}

function wire(question, answer, draft) {
  const { node, field, form, rightOnes } = question;
  node.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    if (form === "essay") answer(question, field.value, null);
    else if (field.value.trim() === "") field.focus();
    else answer(question, field.value, matches(field.value, rightOnes));
  });
  node.querySelector(".reveal")?.addEventListener("click", () => answer(question, "", false));
  field.addEventListener("input", () => draft(question, field.value));
  for (const judge of node.querySelectorAll("[data-judge]")) {
    judge.addEventListener("click", () => answer(question, field.value, judge.dataset.judge === "right", true));
  }
}

function verdictOf(question, given) {
  if (given.right === null) return "Judge your answer by these points.";
  const said = given.right ? "Right" : given.given === "" && question.form === "typed" ? "Not known" : "Wrong";
  return `${said}.`;
}

// Shows the question as unanswered (`given` undefined) or answered.
function paint(question, given, draft) {
  const { node, options, field } = question;
  const answered = given !== undefined;
  node.classList.toggle("answered", answered);
  node.dataset.result = !answered ? "" : given.right === null ? "open" : given.right ? "right" : "wrong";
  node.querySelector(".verdict").textContent = answered ? verdictOf(question, given) : "";
  node.querySelector("details.answer").open = answered;
  options.forEach((option, index) => {
    const result = !answered ? "" : index === question.key ? "right" : index === given.given ? "wrong" : "other";
    option.dataset.result = result;
    option.toggleAttribute("data-chosen", answered && index === given.given);
    option.setAttribute("aria-disabled", String(answered));
    option.querySelector(".mark").textContent = { right: "✓ right answer", wrong: "✗ your answer" }[result] ?? "";
  });
  if (field) paintField(question, given, draft);
}

function paintField({ node, form, field }, given, draft) {
  const answered = given !== undefined;
  if (field !== document.activeElement || answered) field.value = answered ? given.given : draft ?? "";
  field.readOnly = answered;
  for (const button of node.querySelectorAll("form button")) button.hidden = answered;
  for (const judge of node.querySelectorAll("[data-judge]")) {
    judge.hidden = !answered || (given.right !== null && (judge.dataset.judge === "right") === given.right);
  }
  if (form === "essay") node.querySelector(".length").textContent = `(${field.value.split(/\s+/).filter(Boolean).length} words)`;
}
