// The clock of an exam. It follows the wall, page open or closed; only a pause stops it, and a wall clock set back costs nothing.
//
// clock = { limit, left, seen, paused }: milliseconds allowed (0: no limit) and left, the moment at which `left` was true.

const MINUTE = 60_000;
const WARNINGS = [30, 10, 5, 1]; // minutes left that are told

function newClock(minutes, now) {
  return { limit: minutes * MINUTE, left: minutes * MINUTE, seen: now, paused: false };
}

function advanced(clock, now) {
  const passed = clock.paused ? 0 : Math.max(0, now - clock.seen);
  return { ...clock, left: clock.left - passed, seen: now };
}

function ranOut(clock) {
  return clock.limit > 0 && clock.left <= 0;
}

// The moment at which the time ended, which may lie behind us when the page was closed.
function endOf(clock) {
  return clock.seen + clock.left;
}

// `1:59:03`, `4:09`.
function asClock(milliseconds) {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const two = (value) => String(value).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

// `1 hour 5 minutes`, `40 seconds`.
function inWords(milliseconds) {
  const seconds = Math.round(milliseconds / 1000);
  const named = (count, unit) => (count > 0 ? [`${count} ${unit}${count === 1 ? "" : "s"}`] : []);
  if (seconds < 60) return `${seconds} second${seconds === 1 ? "" : "s"}`;
  const minutes = Math.round(seconds / 60);
  return [...named(Math.floor(minutes / 60), "hour"), ...named(minutes % 60, "minute")].join(" ");
}

// What is to be told when the time left went from `before` to `after`.
function warning(before, after) {
  const passed = WARNINGS.find((minutes) => before > minutes * MINUTE && after <= minutes * MINUTE && after > 0);
  return passed === undefined ? "" : `${inWords(passed * MINUTE)} left.`;
}
