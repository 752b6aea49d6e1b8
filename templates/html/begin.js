// How a sitting begins, rests, runs out of time and begins again; then everything is wired, and the page starts.

// Puts a sitting into view as it stands (nothing: the start page).
function place(sitting) {
  settle();
  desk.sitting = sitting;
  if (sitting) for (const question of questions) paint(question, sitting);
  update();
  settle();
}

function begin(mode) {
  const minutes = Math.min(999, Math.max(0, Math.floor(Number(find("minutes").value)) || 0));
  const found = desk.shelf[mode];
  place(found ?? newSitting(mode, numbers, mode === "exam" ? minutes : 0, Date.now()));
  tick();
  arrive();
}

// What the start page says of a sitting that is there.
function standOf(sitting) {
  if (!sitting) return "";
  const asked = counted(sitting, questions);
  const count = tally(asked, sitting.answers, marking);
  if (sitting.finished) return `Done: ${totalLine(count)}`;
  const left = sitting.mode === "exam" && sitting.clock.limit > 0 ? `, ${asClock(advanced(sitting.clock, Date.now()).left)} left` : "";
  return `Go on: ${asked.length - count.blank} of ${asked.length} answered${left}`;
}

function paintStart() {
  for (const mode of ["study", "exam"]) find(`begin-${mode}`).querySelector("em").textContent = standOf(desk.shelf[mode]);
  document.querySelector(".limit").hidden = Boolean(desk.shelf.exam);
}

function paintClock() {
  const { sitting } = desk;
  const timed = Boolean(sitting && running(sitting) && sitting.clock.limit > 0);
  find("clock").hidden = !timed;
  if (!timed) return;
  const text = asClock(sitting.clock.left);
  if (find("left").textContent !== text) find("left").textContent = text;
  find("clock").toggleAttribute("data-short", sitting.clock.left <= 5 * MINUTE);
}

function tick() {
  const { sitting } = desk;
  if (!sitting || !running(sitting)) return;
  const before = sitting.clock.left;
  sitting.clock = advanced(sitting.clock, Date.now());
  paintClock();
  const told = sitting.clock.limit > 0 ? warning(before, sitting.clock.left) : "";
  if (told) announce(told);
  if (ranOut(sitting.clock)) timeUp();
  else if (performance.now() - desk.keptAt > KEEP_EVERY) settle();
}

function timeUp() {
  handIn(endOf(desk.sitting.clock));
  find("notice").textContent = "The time ran out, and the paper was handed in.";
}

function pause() {
  tick();
  if (!running(desk.sitting)) return;
  settle();
  desk.sitting.clock.paused = true;
  settle();
  closeDialogs();
  whenClosed("paused", goOn);
}

function goOn() {
  if (!desk.sitting?.clock.paused) return;
  desk.sitting.clock = { ...advanced(desk.sitting.clock, Date.now()), paused: false };
  desk.since = performance.now();
  settle();
}

function startOver() {
  const { mode } = desk.sitting;
  const what = mode === "exam" ? "The answers of this exam are deleted." : "The answers of this study sitting are deleted.";
  confirmFirst("Start over?", what, "Start over", () => {
    desk.sitting = undefined;
    desk.shelf[mode] = null;
    place(undefined);
    find(`begin-${mode}`).focus();
  });
}

function toStart() {
  closeDialogs();
  place(undefined);
  find("start-head").focus();
}

function toggleMap() {
  if (!desk.sitting) return;
  const open = document.body.dataset.map !== "open";
  document.body.dataset.map = open ? "open" : "";
  find("show-map").setAttribute("aria-expanded", String(open));
  const wide = matchMedia("(min-width: 70rem)").matches;
  if (open || wide) (chips.get(desk.sitting.at) ?? find("finish")).focus();
  else find("show-map").focus();
}

function openMenu() {
  const { sitting } = desk;
  find("this-sitting").hidden = !sitting;
  find("pause").hidden = !(sitting && running(sitting) && sitting.clock.limit > 0);
  find("print-key").disabled = Boolean(sitting && running(sitting));
  for (const save of document.querySelectorAll(".save-results")) save.disabled = !sitting;
  openDialog("menu");
}

function saveResults() {
  settle();
  download(fileName(paper.title), `${JSON.stringify(resultsOf(paper, desk.sitting, questions), null, 2)}\n`);
}

// Does what puts another sitting in the place of one, and asks first where answers would be lost.
function replacing(mode, then) {
  const there = desk.shelf[mode];
  if (!there || Object.keys(there.answers).length === 0) then();
  else confirmFirst("Replace your answers?", `This paper has answers in ${mode} mode already.`, "Replace", then);
}

async function loadResults({ target }) {
  const [file] = target.files;
  if (!file) return;
  closeDialogs();
  try {
    const loaded = sittingOf(await file.text(), paper, questions, Date.now());
    replacing(loaded.mode, () => { place(loaded); arrive(); });
  } catch (error) {
    find("notice").textContent = error.message;
  }
  target.value = "";
}

// The class tells print.css; unfolding tells browsers that print a folded <details> folded.
function printPage(withKey) {
  closeDialogs();
  document.body.classList.toggle("with-key", withKey);
  for (const details of document.querySelectorAll("details.answer")) details.open ||= withKey;
  print();
}

function printed() {
  document.body.classList.remove("with-key");
  for (const { node, number } of questions) {
    node.querySelector("details.answer").open = Boolean(desk.sitting && revealed(desk.sitting, number));
  }
}

// Another window with the same paper has gone on: what it kept is what stands.
function elsewhere({ key }) {
  if (key !== STORE) return;
  const shelf = openShelf(numbers);
  const mode = desk.sitting?.mode;
  desk.shelf = shelf;
  desk.sitting = mode ? shelf[mode] ?? undefined : undefined;
  if (desk.sitting) for (const question of questions) paint(question, desk.sitting);
  update();
}

// The focus stays on the filter, so that arrow keys may go through its options.
function choose({ target }) {
  review(target.value);
  target.focus();
}

function follow(event) {
  const chip = event.target.closest("a");
  if (!chip) return;
  event.preventDefault();
  go(Number(chip.dataset.number));
}

const CLICKS = {
  "begin-study": () => begin("study"), "begin-exam": () => begin("exam"), next: () => step(1), previous: () => step(-1),
  mark, clear: clearAnswer, finish: submitOrResult, retry, restart: startOver, "restart-result": startOver, leave: toStart, pause,
  "review-wrong": () => review("wrong"), "review-all": () => review("all"), "show-map": toggleMap, "show-menu": openMenu,
  "show-help": () => openDialog("help"), "load-results": () => find("results-file").click(),
  "print-questions": () => printPage(false), "print-key": () => printPage(true),
};

for (const [id, act] of Object.entries(CLICKS)) find(id).addEventListener("click", act);
for (const save of document.querySelectorAll(".save-results")) save.addEventListener("click", saveResults);
find("map").addEventListener("click", follow);
find("shown").addEventListener("change", choose);
find("results-file").addEventListener("change", loadResults);
addEventListener("keydown", pressed);
addEventListener("afterprint", printed);
addEventListener("storage", elsewhere);
addEventListener("pagehide", settle);
document.addEventListener("visibilitychange", settle);

document.body.classList.add("live");
wireLook();
for (const node of document.querySelectorAll(".question, .part")) node.classList.add("away");
place(desk.shelf[desk.shelf.open] ?? undefined);
if (desk.sitting?.clock.paused) whenClosed("paused", goOn);
tick();
setInterval(tick, TICK);
if (finePointer) toBeTyped()?.focus({ preventScroll: true });
