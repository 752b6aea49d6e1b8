// The normal form of a typed answer: its words and its numbers. Follows quizgen/answers/normal.py; one table of cases holds both.
//
// Numbers are whole: so many billionths of a billionth, so that `1.5 lakh crore` and `1.5 trillion` are the same.

const PLACES = 18;
const ONE = 10n ** BigInt(PLACES);
const TOKEN = new RegExp([
  "(?<![\\p{L}\\p{N}_])-?\\.?\\d+(?:\\.\\d+)?\\p{L}*", "(?<=\\p{L})\\d+(?:\\.\\d+)?", "\\d+(?:\\.\\d+)?\\p{L}*",
  "\\p{L}[\\p{L}\\u0300-\\u036f\\u0900-\\u0963\\u0971-\\u0dff]*",
].join("|"), "gu");

// What is left of a text when case, dashes, quotes, width, spacing, accents, apostrophes and the script of digits do not count.
function plain(text) {
  const dashed = [...text.normalize("NFKC")].map((one) => (WORDS.dashes.includes(one) ? "-" : WORDS.quotes[one] ?? one)).join("");
  const folded = dashed.toLowerCase().replaceAll("ß", "ss").replace(/[\u00ad\u200b\u2060\ufeff]/g, "")
    .replace(/[\s\x1c-\x1f\x85]+/gu, " ").trim().replace(/\s+([.,;:!?')\]])/g, "$1");
  const bare = folded.normalize("NFD").replace(/[\u0300-\u036f\u200c\u200d']/g, "").normalize("NFC");
  return bare.replace(/\p{Nd}/gu, decimal);
}

// The value of a digit of any script: the digits of a script stand together, nought first.
function decimal(digit) {
  let code = digit.codePointAt(0);
  if (code < 128) return digit;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1))) {
    code -= 1;
    value += 1;
  }
  return String(value);
}

// { words, numbers }, units and number words in one form, small words and honorifics left out.
function normal(text) {
  let line = plain(text).replaceAll("per cent", "percent").replace(/(?<![\p{L}\p{N}_])us ?\$/gu, "$");
  for (const [sign, word] of Object.entries(WORDS.signs)) line = line.replaceAll(sign, word);
  line = line.replace(/(?<=\d),(?=\d{2,3}(?!\d))/g, "")
    .replace(/(?<![\p{L}\p{N}_])(1[89]|20)(\d\d)-(\d\d)(?![\p{L}\p{N}_-])/gu, "$1$2 $1$3")
    .replace(/(?<=\d)\.(?!\d)|(?<!\d)\.(?!\d)|(?<=\p{L})\.(?=\d)/gu, "");
  const tokens = summed((line.match(TOKEN) ?? []).flatMap(split));
  return {
    words: worthy(tokens.filter((token) => typeof token === "string")),
    numbers: tokens.filter((token) => typeof token === "bigint"),
  };
}

function split(token) {
  const found = /^(-?)(\d*\.?\d+)(.*)$/u.exec(token);
  if (!found) return [unitOf(token)];
  const [, sign, figure, rest] = found;
  const value = scaledUp(figure) * (sign ? -1n : 1n);
  if (rest === "" || ["st", "nd", "rd", "th"].includes(rest)) return [value];
  return has(WORDS.units, rest) || has(WORDS.scales, rest) ? [value, unitOf(rest)] : [token.replace(/^-+/, "")];
}

const has = (table, name) => Object.hasOwn(table, name);
const unitOf = (word) => (has(WORDS.units, word) ? WORDS.units[word] : word);

function scaledUp(figure) {
  const [whole, part = ""] = figure.split(".");
  return BigInt(whole || "0") * ONE + BigInt(part.slice(0, PLACES).padEnd(PLACES, "0"));
}

// The tokens with every run of number words and scales as one number: `two hundred and five`, `1.5 lakh crore`.
function summed(tokens) {
  const made = [];
  let place = 0;
  while (place < tokens.length) {
    const [value, after] = run(tokens, place);
    made.push(value ?? tokens[place]);
    place = Math.max(after, place + 1);
  }
  return made;
}

function run(tokens, start) {
  let [total, part, place] = [0n, undefined, start];
  for (; place < tokens.length; place += 1) {
    const piece = tokens[place];
    if (has(WORDS.scales, piece) && part !== undefined) [total, part] = scaled(total, part, BigInt(WORDS.scales[piece]));
    else if (part === undefined || goesOn(tokens, place, part)) {
      if (valueOf(piece) === undefined) break;
      part = (part ?? 0n) + valueOf(piece);
    } else if (piece !== "and" || place + 1 === tokens.length || !goesOn(tokens, place + 1, part)) break;
  }
  return part === undefined ? [undefined, start] : [total + part, place];
}

function scaled(total, part, scale) {
  if (scale === 100n) return [total, part * scale];
  return [part !== 0n && total > scale * ONE ? total + part * scale : (total + part) * scale, 0n];
}

function goesOn(tokens, place, part) {
  const [piece, before] = [tokens[place], tokens[place - 1]];
  if (typeof piece === "bigint") return part === 0n && place > 0 && has(WORDS.scales, before) && has(WORDS.scales, tokens[place + 1] ?? "");
  const value = valueOf(piece);
  if (value === undefined || typeof before === "bigint") return false;
  const room = part % (100n * ONE);
  const most = WORDS.tens.some((ten) => BigInt(ten) * ONE === room) ? 10n : room === 0n ? 100n : 0n;
  return part === 0n || (value > 0n && value < most * ONE);
}

function valueOf(piece) {
  if (typeof piece === "bigint") return piece;
  return has(WORDS.numbers, piece) ? BigInt(WORDS.numbers[piece]) * ONE : undefined;
}

// The words less small ones and honorifics; a letter at the end may be the answer, as in `Vitamin A`.
function worthy(words) {
  const small = (word) => WORDS.small.includes(word);
  const found = words.filter((word, place) => !small(word) || (word === "a" && place > 0 && place === words.length - 1));
  while (found.length > 1 && WORDS.honorifics.includes(found[0])) found.shift();
  return found;
}
