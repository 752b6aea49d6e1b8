// Counting: the running score, and the summary by topic.

// How many of these questions are right, wrong and still open.
function tally(questions, answers) {
  const count = { right: 0, wrong: 0, open: 0 };
  for (const { number } of questions) {
    const result = answers[number]?.right;
    count[result === true ? "right" : result === false ? "wrong" : "open"] += 1;
  }
  return count;
}

function figure(value) {
  return String(Math.round(value * 100) / 100).replace("-", "−");
}

// Marks are for multiple choice only; an open question counts nothing.
function marksLine(questions, answers) {
  const marked = questions.filter(({ form }) => form === "options");
  if (marked.length === 0) return "";
  const { right, wrong } = document.body.dataset;
  const count = tally(marked, answers);
  const earned = figure(count.right * Number(right) + count.wrong * Number(wrong));
  return `Multiple choice: ${earned} of ${figure(marked.length * Number(right))} marks (${figure(Number(right))} for each right answer, `
    + `${figure(Number(wrong))} for each wrong one).`;
}

function paintSummary(questions, answers) {
  const count = tally(questions, answers);
  const open = count.open > 0 ? `, ${count.open} open` : "";
  document.getElementById("total").textContent = `${count.right} of ${questions.length} right${open}`;
  document.getElementById("marks").textContent = marksLine(questions, answers);
  for (const row of document.querySelectorAll("#summary [data-topic]")) {
    const topic = Number(row.dataset.topic);
    const counted = tally(questions.filter(({ topics }) => topics.includes(topic)), answers);
    [counted.right, counted.wrong, counted.open].forEach((value, index) => {
      row.cells[index + 1].textContent = String(value);
    });
  }
  document.getElementById("retry").hidden = count.wrong === 0;
}
