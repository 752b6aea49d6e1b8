// The result of a sitting: marks to the hundredth, counts, time, and tables by topic and format.

const percent = (part, whole) => `${Math.round((100 * part) / whole)} %`;

// `62.67 of 100 marks`, or the right answers where no question carries marks.
function totalLine(count) {
  return count.most > 0 ? `${figure(count.earned)} of ${figure(count.most)} marks` : `${count.right} of ${count.asked} right`;
}

function figuresOf(sitting, questions, count) {
  const spent = Object.values(sitting.spent).reduce((sum, one) => sum + one, 0);
  const [judged, seen] = [count.right + count.wrong, Object.keys(sitting.spent).length];
  const time = sitting.mode === "exam" && sitting.clock.limit > 0 ? sitting.clock.limit - Math.max(0, sitting.clock.left) : spent;
  return [
    ["Right", count.right], ["Wrong", count.wrong],
    ...(count.lost < 0 ? [["Taken off", figure(count.lost)]] : []),
    ...(count.open > 0 ? [["To judge", count.open]] : []),
    [sitting.finished ? "Blank" : "Open", count.blank],
    ["Of those answered", judged > 0 ? percent(count.right, judged) : "–"],
    ...(seen > 1 && spent >= 1000 * seen ? [["Per question", inWords(spent / seen)]] : []),
    ["Time", time >= 1000 ? inWords(time) : "–"],
  ];
}

function paintFigures(list, figures) {
  list.replaceChildren(...figures.map(([name, value]) => {
    const [pair, term, detail] = ["div", "dt", "dd"].map((tag) => document.createElement(tag));
    term.textContent = name;
    detail.textContent = String(value);
    pair.append(term, detail);
    return pair;
  }));
}

function paintTable(table, sitting, chosen) {
  for (const row of table.querySelectorAll("[data-row]")) {
    const questions = chosen(Number(row.dataset.row));
    const count = tally(questions, sitting.answers, marking);
    row.hidden = questions.length === 0;
    const shown = [count.right, count.wrong, count.blank + count.open, count.most > 0 ? figure(count.earned) : "–"];
    shown.forEach((value, index) => { row.cells[index + 1].textContent = String(value); });
  }
}

function paintResult(sitting, questions) {
  const asked = counted(sitting, questions);
  const count = tally(asked, sitting.answers, marking);
  const judging = count.open === 1 ? "One answer waits" : `${count.open} answers wait`;
  find("result-head").textContent = sitting.mode === "exam" ? "Result of the exam" : sitting.finished ? "Result" : "So far";
  find("total").textContent = totalLine(count);
  for (const share of find("shares").children) {
    share.style.flexGrow = count[share.className];
    share.hidden = count[share.className] === 0;
  }
  paintFigures(find("figures"), figuresOf(sitting, asked, count));
  find("to-judge").textContent = count.open > 0 ? `${judging} for you to judge.` : "";
  paintTable(find("by-topic"), sitting, (row) => asked.filter(({ topics }) => topics.includes(row)));
  paintTable(find("by-format"), sitting, (row) => asked.filter(({ format }) => format === row));
  find("review-wrong").hidden = find("retry").hidden = count.wrong === 0;
}
