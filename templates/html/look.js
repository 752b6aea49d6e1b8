// How the reader wants the page: colours, size of text, keys. Kept for every quiz.

const SIZES = [85, 100, 115, 130, 150, 175, 200];
const THEMES = ["auto", "light", "dark"];
const look = { theme: "auto", size: 100, shortcuts: true, ...kept(LOOK) };

function wear(change) {
  Object.assign(look, change);
  if (!THEMES.includes(look.theme)) look.theme = "auto";
  if (!SIZES.includes(look.size)) look.size = 100;
  const root = document.documentElement;
  root.dataset.theme = look.theme;
  root.dataset.size = look.size;
  find("size").textContent = `${look.size} %`;
  find("smaller").disabled = look.size === SIZES[0];
  find("larger").disabled = look.size === SIZES.at(-1);
  find("shortcuts").checked = look.shortcuts;
  for (const radio of find("theme").querySelectorAll("input")) radio.checked = radio.value === look.theme;
  if (Object.keys(change).length > 0) keep(LOOK, look);
}

function resize(by) {
  const size = SIZES[SIZES.indexOf(look.size) + by];
  if (size === undefined) return;
  wear({ size });
  announce(`Text ${size} percent.`);
}

function nextTheme() {
  wear({ theme: THEMES[(THEMES.indexOf(look.theme) + 1) % THEMES.length] });
  announce({ auto: "Colours as the system.", light: "Light colours.", dark: "Dark colours." }[look.theme]);
}

function wireLook() {
  find("theme").addEventListener("change", ({ target }) => wear({ theme: target.value }));
  find("smaller").addEventListener("click", () => resize(-1));
  find("larger").addEventListener("click", () => resize(1));
  find("shortcuts").addEventListener("change", ({ target }) => wear({ shortcuts: target.checked }));
  wear({});
}
