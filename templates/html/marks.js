// Right, wrong and blank, counted and weighed; nothing here knows the page.
//
// Marks come as fractions ("2/1", "-2/3") and are summed in whole numbers, so that a hundredth is never lost on the way.

function fractionOf(text) {
  const [above, below = "1"] = text.split("/");
  return { above: Number(above), below: Number(below) };
}

// The marks of so many right and wrong answers in hundredths, halves away from zero.
function hundredths(right, wrong, marking) {
  const below = marking.right.below * marking.wrong.below;
  const above = right * marking.right.above * marking.wrong.below + wrong * marking.wrong.above * marking.right.below;
  return Math.sign(above) * Math.floor((Math.abs(above) * 200 + below) / (2 * below));
}

// `12.67`, `−0.67`, `2`.
function figure(value) {
  const whole = Math.abs(value);
  const rest = String(whole % 100).padStart(2, "0").replace(/0+$/, "");
  return `${value < 0 ? "−" : ""}${Math.floor(whole / 100)}${rest && `.${rest}`}`;
}

// "right", "wrong", "open" (to be judged by the reader) or "blank".
function outcomeOf(answer) {
  if (answer === undefined) return "blank";
  if (answer.right === null) return "open";
  return answer.right ? "right" : "wrong";
}

// How many of these questions are right, wrong, open and blank, and what they earn, in hundredths. Essays earn nothing here, and
// marks are taken off only where options invite a guess.
function tally(questions, answers, marking) {
  const count = { asked: questions.length, right: 0, wrong: 0, open: 0, blank: 0, earned: 0, lost: 0, most: 0 };
  const marked = { all: 0, right: 0, wrong: 0 };
  for (const { number, form } of questions) {
    const outcome = outcomeOf(answers[number]);
    count[outcome] += 1;
    if (form === "essay") continue;
    marked.all += 1;
    if (outcome === "right") marked.right += 1;
    if (outcome === "wrong" && form === "options") marked.wrong += 1;
  }
  count.earned = hundredths(marked.right, marked.wrong, marking);
  count.lost = hundredths(0, marked.wrong, marking);
  count.most = hundredths(marked.all, 0, marking);
  return count;
}
