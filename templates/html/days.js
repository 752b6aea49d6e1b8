// Dates as people type them, day before month as India writes it. Follows quizgen/answers/days.py; one table of cases holds both.

const MONTH = `(?<month>${Object.keys(WORDS.months).sort((one, other) => other.length - one.length).join("|")})`;
const DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
const YEAR = "'?(?<year>\\d{4}|\\d\\d)";
const BEFORE = "(?:on |in |the )*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?";
const SHAPES = [
  `${DAY} (?:of )?${MONTH}(?: (?:of )?${YEAR})?`,
  `${MONTH} ${DAY} ${YEAR}`,
  `${MONTH} (?:of )?(?<year>\\d{4})`,
  `${MONTH} ${DAY}`,
  MONTH,
  "(?<month>\\d{1,2})[./-](?<year>\\d{4})",
  `(?<day>\\d{1,2})(?<between>[./-])(?<month>\\d{1,2})\\k<between>${YEAR}`,
  "(?<year>\\d{4})(?<between>[./-])(?<month>\\d{1,2})\\k<between>(?<day>\\d{1,2})",
].map((shape) => new RegExp(`^${BEFORE}${shape}$`, "u"));

// The date that a folded text is, as { year, month, day } with 0 for what it leaves open; undefined for anything else.
function typedDay(text) {
  const plain = text.replace(/(?<=\p{L})\.|,/gu, " ").replace(/\s+/gu, " ").trim();
  for (const shape of SHAPES) {
    const found = shape.exec(plain);
    if (found) return dayOf(found.groups);
  }
  return undefined;
}

function dayOf({ day = "0", month, year = "" }) {
  const number = WORDS.months[month] ?? Number(month);
  if (number < 1 || number > 12 || Number(day) > 31) return undefined;
  const long = year !== "" && Number(year) < 100 ? Number(year) + (Number(year) < 50 ? 2000 : 1900) : Number(year);
  return { year: long, month: number, day: Number(day) };
}

const sameDay = (one, other) => ["year", "month", "day"].every((part) => one[part] === other[part]);

// Whether a date is the answer's with something left open: `March 2023` for `2 March 2023`.
const toldLess = (given, answer) => ["year", "month", "day"].every((part) => given[part] === 0 || given[part] === answer[part]);
