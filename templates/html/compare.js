// Right, close or wrong: a typed answer beside the answer and what else is accepted. Follows quizgen/answers/judging.py; one table
// of cases holds both.
//
// A verdict is { degree, note }: "close" is for the reader to decide, and counts as wrong where nobody can be asked.

const SPELLING = "mind the spelling";
const verdict = (degree, note = "") => ({ degree, note });
const RANKS = ({ degree, note }) => ({ right: note ? 1 : 0, close: 2, wrong: 3 })[degree];
const among = (words, list) => words.filter((word) => list.includes(word));
const same = (one, other) => one.length === other.length && one.every((value, index) => value === other[index]);
const sameSet = (one, other) => same([...new Set(one)].sort(), [...new Set(other)].sort());

// The best verdict on what was typed over all answers that are right; nothing typed is wrong.
function judged(given, rightOnes, stem) {
  if (given.trim() === "") return verdict("wrong");
  const typed = [given, inTheGap(stem, given)];
  const verdicts = rightOnes.flatMap((one) => typed.map((text) => compared(one, text)));
  return verdicts.reduce((best, one) => (RANKS(one) < RANKS(best) ? one : best), verdict("wrong"));
}

// What was typed without the words and signs that stand on either side of the gap: `₹1,500 crore` for `a ₹_____ crore scheme`.
function inTheGap(stem, given) {
  const place = stem.indexOf(WORDS.gap);
  if (place < 0) return given;
  const [before, behind] = [stem.slice(0, place), stem.slice(place + WORDS.gap.length)];
  const words = given.trim().split(/\s+/);
  const sign = [...before].at(-1)?.trim() ?? "";
  if (sign && words[0] !== sign && words[0].startsWith(sign) && !/[\p{L}\p{N}]/u.test(sign)) words[0] = words[0].slice(sign.length);
  const bare = (word) => word.replace(/^[.,;:]+|[.,;:]+$/g, "");
  const [left, right] = [before, behind].map((text) => plain(text).split(" ").filter(Boolean));
  const told = words.map((word) => bare(plain(word)));
  const largest = (most, fits) => Array.from({ length: Math.max(0, most) }, (_, index) => most - index).find(fits) ?? 0;
  const lead = largest(words.length - 1, (count) => count <= left.length && same(left.slice(-count), told.slice(0, count)));
  const tail = largest(words.length - 1 - lead, (count) => same(right.slice(0, count).map(bare), told.slice(-count)));
  return words.slice(lead, words.length - tail).join(" ");
}

function compared(answer, given) {
  if (plain(answer) === plain(given)) return verdict("right");
  const [day, typed] = [typedDay(plain(answer)), typedDay(plain(given))];
  if (day && typed && sameDay(day, typed)) return verdict("right");
  if (day && typed) return toldLess(typed, day) ? verdict("close", "only a part of the date") : verdict("wrong");
  return weighed(normal(answer), normal(given));
}

// What is in one list and not in the other, each as often as it is there.
function without(some, others) {
  const left = [...others];
  return some.filter((one) => {
    const place = left.indexOf(one);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

const shared = (answer, given) => given.length > 0 && without(given, answer).length === 0;

// Numbers first, which are never forgiven; then the words.
function weighed(answer, given) {
  if (!same(answer.numbers, given.numbers)) {
    const part = without(given.numbers, answer.numbers).length === 0 && without(answer.numbers, given.numbers).length > 0;
    const told = part && (given.numbers.length > 0 || shared(answer.words, given.words));
    return told ? verdict("close", "only a part of the answer") : verdict("wrong");
  }
  const counted = answer.numbers.length > 0;
  if (answer.words.length === 0 && !counted) return verdict("wrong");
  const free = counted && among(given.words, WORDS.currencies).length === 0;
  const wanted = free ? answer.words.filter((word) => !WORDS.currencies.includes(word)) : answer.words;
  return same(wanted, given.words) ? verdict("right") : worded(wanted, given.words, counted);
}

function worded(answer, given, counted) {
  if (!sameSet(among(answer, WORDS.denials), among(given, WORDS.denials))) return verdict("wrong");
  if (counted && !sameSet(among(answer, WORDS.currencies), among(given, WORDS.currencies))) return verdict("wrong");
  if (answer.join("") === given.join("")) return verdict("right");
  const near = (word, place) => word === given[place] || slipped(word, given[place]);
  if (answer.length === given.length && answer.every(near)) return verdict("right", SPELLING);
  const joinable = [...answer, ...given].every((word) => [...word].length >= 3);
  if (answer.length !== given.length && joinable && slipped(answer.join(""), given.join(""))) return verdict("right", SPELLING);
  return partly(answer, given, counted);
}

// Whether one word is the other with a slip of the finger: same first letter, one edit in five letters, two in nine.
function slipped(word, typed) {
  const [one, other] = [[...word], [...typed]];
  const shorter = Math.min(one.length, other.length);
  if (shorter < 5 || one[0] !== other[0] || /\p{Nd}/u.test(word + typed)) return false;
  const [ending, typedEnding] = [word, typed].map((text) => WORDS.endings.find((end) => text.endsWith(end)) ?? "");
  if (ending !== typedEnding && ending !== "" && typedEnding !== "") return false;
  return edits(one, other) <= (shorter >= 9 ? 2 : 1);
}

// Insertions, deletions, exchanges and swaps of neighbours (optimal string alignment).
function edits(one, other) {
  const rows = [other.map((_, place) => place).concat(other.length)];
  for (let down = 1; down <= one.length; down += 1) {
    const row = [down];
    for (let across = 1; across <= other.length; across += 1) {
      const cost = one[down - 1] === other[across - 1] ? 0 : 1;
      row[across] = Math.min(rows[down - 1][across] + 1, row[across - 1] + 1, rows[down - 1][across - 1] + cost);
      const swapped = down > 1 && across > 1 && one[down - 1] === other[across - 2] && one[down - 2] === other[across - 1];
      if (swapped) row[across] = Math.min(row[across], rows[down - 2][across - 2] + 1);
    }
    rows.push(row);
  }
  return rows[one.length][other.length];
}

function partly(answer, given, counted) {
  if (given.length === 0) return counted ? verdict("close", "only the number") : verdict("wrong");
  if (answer.length === 0) return verdict("close", "more than the answer");
  if (same([...answer].sort(), [...given].sort())) return verdict("close", "the same words in another order");
  const telling = [...given.join("")].length >= 3 && (2 * given.length >= answer.length || given.at(-1) === answer.at(-1));
  if (shared(answer, given) && telling) return verdict("close", "only a part of the answer");
  if (shared(given, answer)) return verdict("close", "more than the answer");
  if (abbreviated(answer, given) || abbreviated(given, answer)) return verdict("close", "an abbreviation");
  const resembling = answer.length !== given.length || answer.every((word, place) => [...word][0] === [...given[place]][0]);
  return resembling && likeness(answer.join(" "), given.join(" ")) >= 88 ? verdict("close", "nearly the same words") : verdict("wrong");
}

const abbreviated = (whole, short) => whole.length >= 2 && short.length === 1 && short[0] === whole.map((word) => [...word][0]).join("");

// How much of two texts is common to both, in percent: the longest common subsequence.
function likeness(one, other) {
  const [left, right] = [[...one], [...other]];
  let before = new Array(right.length + 1).fill(0);
  for (const letter of left) {
    const row = [0];
    right.forEach((typed, place) => row.push(letter === typed ? before[place] + 1 : Math.max(before[place + 1], row[place])));
    before = row;
  }
  return (200 * before[right.length]) / (left.length + right.length);
}
