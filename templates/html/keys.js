// The keyboard. Letters and digits choose an option where there is one for them; in a field they are only typed.

function commandFor(key) {
  return {
    arrowright: () => step(1), n: () => step(1), arrowleft: () => step(-1), p: () => step(-1),
    m: mark, x: clearAnswer, delete: clearAnswer, backspace: clearAnswer, o: toggleMap, s: submitOrResult,
    t: nextTheme, "+": () => resize(1), "=": () => resize(1), "-": () => resize(-1), "−": () => resize(-1), "?": () => openDialog("help"),
  }[key];
}

function optionFor(key) {
  if (key.length !== 1) return undefined;
  const index = /[1-9]/.test(key) ? Number(key) - 1 : LETTERS.indexOf(key);
  return current()?.options[index];
}

function escaped(event) {
  if (document.body.dataset.map === "open") toggleMap();
  else if (event.target.closest("input, textarea")) headOf(desk.sitting).focus({ preventScroll: true });
  else return false;
  return true;
}

function handled(event) {
  const key = event.key.toLowerCase();
  if (key === "escape") return escaped(event);
  if (event.target.closest("input:not([type=radio], [type=checkbox]), textarea, select")) return false;
  if (key === "enter") return document.body.dataset.screen === "question" && !event.target.closest("button, a, summary") && step(1);
  if (!look.shortcuts) return false;
  if (key.length === 1 && key !== " " && event.target === document.body && toBeTyped()) {
    toBeTyped().focus(); // where the character then lands
    return false;
  }
  const option = document.body.dataset.screen === "question" && optionFor(key);
  const command = option ? () => option.click() : desk.sitting || "t+=-−?".includes(key) ? commandFor(key) : undefined;
  command?.();
  return command !== undefined;
}

function pressed(event) {
  // A key held down must not answer, move on and submit.
  if (event.repeat && event.key === "Enter" && !event.target.closest("textarea")) return event.preventDefault();
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.querySelector("dialog[open]")) return undefined;
  return handled(event) ? event.preventDefault() : undefined;
}
