// The map of all questions, and the bar below the one in view.

const chips = new Map([...document.querySelectorAll("#map [data-number]")].map((chip) => [Number(chip.dataset.number), chip]));

function chipState(question, sitting) {
  const answer = sitting.answers[question.number];
  if (revealed(sitting, question.number)) return outcomeOf(answer);
  return answer ? "answered" : "";
}

const STATES = { right: ", right", wrong: ", wrong", open: ", to be judged", answered: ", answered", blank: ", blank" };

function paintChip(question, sitting) {
  const { number } = question;
  const chip = chips.get(number);
  const state = chipState(question, sitting);
  const marked = sitting.marked.includes(number);
  chip.parentElement.hidden = !sitting.round.includes(number);
  chip.dataset.state = state;
  chip.toggleAttribute("data-marked", marked);
  chip.setAttribute("aria-label", `Question ${number}${STATES[state] ?? ""}${marked ? ", marked" : ""}`);
  if (number === sitting.at) chip.setAttribute("aria-current", "true");
  else chip.removeAttribute("aria-current");
}

// Scrolls a long map, and nothing else, to the question in view.
function keepInView(chip) {
  const map = find("map");
  const [box, place] = [map, chip].map((node) => node.getBoundingClientRect());
  if (place.top < box.top || place.bottom > Math.min(box.bottom, innerHeight)) map.scrollTop += place.top - box.top - box.height / 2;
}

// `12 answered  2 marked  6 blank`, each with a swatch that shows how the map draws it.
function paintProgress(sitting, questions) {
  const asked = counted(sitting, questions);
  const count = tally(asked, sitting.answers, marking);
  const blank = ["blank", count.blank, sitting.mode === "exam" ? "blank" : "open"];
  const pieces = running(sitting)
    ? [["answered", asked.length - count.blank], blank]
    : [["right", count.right], ["wrong", count.wrong], ["open", count.open, "to judge"], blank];
  const shown = [...pieces, ["marked", sitting.marked.length]].filter(([, number], index) => number > 0 || index === 0);
  find("progress").replaceChildren(...shown.flatMap(([state, number, word = state]) => {
    const piece = document.createElement("span");
    piece.dataset.state = state;
    piece.textContent = `${number} ${word}`;
    return [piece, " "];
  }));
}

function paintMap(sitting, questions) {
  paintProgress(sitting, questions);
  find("shown").value = sitting.filter ?? "all";
  for (const option of find("shown").options) option.disabled = running(sitting) && ["right", "wrong"].includes(option.value);
  find("finish").textContent = running(sitting) ? "Submit" : "Result";
  find("finish").classList.toggle("main", running(sitting));
}

function paintBar(sitting, questions) {
  const { round, at, answers, mode } = sitting;
  const last = at === round.at(-1);
  const done = tally(counted(sitting, questions), answers, marking);
  find("previous").disabled = at === round[0];
  find("next").textContent = !last ? "Next" : running(sitting) ? "Submit" : mode === "study" && !sitting.finished ? "Finish" : "Result";
  find("mark").setAttribute("aria-pressed", String(sitting.marked.includes(at)));
  find("mark").textContent = sitting.marked.includes(at) ? "Marked" : "Mark";
  find("clear").hidden = !running(sitting);
  find("clear").disabled = answers[at] === undefined;
  find("score").hidden = mode === "exam";
  const decided = done.right + done.wrong;
  find("score").textContent = decided === 0 ? `${done.blank + done.open} open` : `${done.right} of ${decided} right`;
}
