// What opens over the page: help, menu, the summary before an exam is handed in, questions of yes or no.

function openDialog(name) {
  const dialog = find(name);
  dialog.returnValue = "";
  if (!dialog.open) dialog.showModal();
  return dialog;
}

function closeDialogs() {
  for (const dialog of document.querySelectorAll("dialog[open]")) dialog.close("");
}

// Opens a dialog and calls `then` once with what was chosen, "" for nothing. A dialog tells a moment later that it was closed, and
// may be open again by then.
function whenClosed(name, then) {
  const dialog = openDialog(name);
  dialog.onclose = () => {
    if (dialog.open) return;
    dialog.onclose = null;
    then(dialog.returnValue);
  };
}

// Calls `then` with what was chosen; nothing when the reader goes back.
function ask(name, then) {
  whenClosed(name, (choice) => { if (choice) then(choice); });
}

function confirmFirst(head, what, yes, then) {
  find("sure-head").textContent = head;
  find("sure-what").textContent = what;
  find("sure-yes").textContent = yes;
  ask("sure", then);
}

// The summary before the paper is handed in.
function askToSubmit(sitting, questions, then) {
  const count = tally(questions, sitting.answers, marking);
  const marked = sitting.marked.length;
  paintFigures(find("so-far"), [["Answered", count.asked - count.blank], ["Blank", count.blank], ["Marked for review", marked]]);
  find("submit-time").textContent = sitting.clock.limit > 0 ? `${inWords(Math.max(0, sitting.clock.left))} left.` : "";
  find("to-blank").hidden = count.blank === 0;
  find("to-marked").hidden = marked === 0;
  ask("submit", then);
  find(count.blank > 0 ? "to-blank" : marked > 0 ? "to-marked" : "to-submit").focus(); // what can be taken back comes first
}
