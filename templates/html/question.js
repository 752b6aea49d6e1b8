// One question on the page: made answerable, and painted as its answer stands.

// Collects what a question is, and turns its options into buttons. `hooks` are called with the question: `answer(question, given)`,
// `write(question, text)` at each change of a field, `judge(question, right)`.
function ready(node, hooks) {
  const { number, form, key, topics, format, item, revision } = node.dataset;
  const options = [...node.querySelectorAll(".options > li")];
  const question = {
    node, form, item, revision,
    number: Number(number),
    key: Number(key),
    topics: topics.trim().split(" ").map(Number),
    format: Number(format),
    texts: options.map((option) => option.querySelector(".option-text").textContent),
    stem: node.querySelector(".stem").textContent,
    field: node.querySelector("input, textarea"),
    rightOnes: [...node.querySelectorAll(".solution > b, .accepts > span")].map((one) => one.textContent),
  };
  question.options = options.map(buttonOf);
  question.options.forEach((option, index) => option.addEventListener("click", () => hooks.answer(question, index)));
  if (question.field) wireField(question, hooks);
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

function wireField(question, hooks) {
  const { node, field } = question;
  node.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    hooks.submit(question, field.value);
  });
  node.querySelector(".reveal")?.addEventListener("click", () => hooks.answer(question, ""));
  field.addEventListener("input", () => hooks.write(question, field.value));
  for (const judge of node.querySelectorAll("[data-judge]")) {
    judge.addEventListener("click", () => hooks.judge(question, judge.dataset.judge === "right"));
  }
}

function verdictLine({ form }, answer) {
  if (answer === undefined) return form === "essay" ? "Left blank. The points of a good answer:" : "Left blank.";
  const note = answer.note ? `: ${answer.note}` : "";
  if (answer.right === null) return form === "essay" ? "Judge your answer by these points." : `Close${note}. Do you count it?`;
  if (answer.given === "" && form === "typed") return answer.right ? "Right." : "Not known.";
  return answer.right ? `Right${note}.` : `Wrong${note}.`;
}

// Shows the question as the sitting has it: open, answered but covered, or with its answer.
function paint(question, sitting) {
  const { node, number } = question;
  const answer = sitting.answers[number];
  const shown = revealed(sitting, number);
  node.classList.toggle("answered", shown);
  node.dataset.result = shown ? outcomeOf(answer) : "";
  node.querySelector(".verdict").textContent = shown ? verdictLine(question, answer) : "";
  node.querySelector("details.answer").open = shown;
  question.options.forEach((option, index) => paintOption(option, index, { question, answer, shown, exam: running(sitting) }));
  if (question.field) paintField(question, sitting, shown);
}

function paintOption(option, index, { question, answer, shown, exam }) {
  const chosen = answer?.given === index;
  const result = !shown ? "" : index === question.key ? "right" : chosen ? "wrong" : "other";
  option.dataset.result = result;
  option.toggleAttribute("data-chosen", chosen);
  if (exam) option.setAttribute("aria-pressed", String(chosen));
  else option.removeAttribute("aria-pressed");
  option.setAttribute("aria-disabled", String(shown));
  const told = { right: chosen ? "✓ right, your answer" : "✓ right answer", wrong: "✗ your answer" };
  option.querySelector(".mark").textContent = told[result] ?? "";
}

function paintField(question, sitting, shown) {
  const { node, form, field, number } = question;
  const answer = sitting.answers[number];
  const text = answer?.given ?? sitting.drafts[number] ?? "";
  if (field.value !== text) field.value = text;
  field.readOnly = shown;
  for (const button of node.querySelectorAll("form button")) button.hidden = shown || running(sitting);
  for (const judge of node.querySelectorAll("[data-judge]")) {
    judge.hidden = !shown || answer === undefined || (answer.right !== null && (judge.dataset.judge === "right") === answer.right);
  }
  if (form === "essay") countWords(question);
}

function countWords({ node, field }) {
  const words = field.value.split(/\s+/).filter(Boolean).length;
  node.querySelector(".length").textContent = `(${words} word${words === 1 ? "" : "s"})`;
}
