// Whether a typed answer is the right one, small slips forgiven.

const LEADING_ARTICLE = /^(?:the|an?) +(?=\S)/;
const DIGITS = "०१२३४५६७८९";

// What is left when case, accents, quotes, dashes, punctuation, spaces and articles do not count. A decimal point and the
// sign of a number do: 1.5 is not 15, and -5 is not 5.
function fold(text) {
  const plain = text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
    .replace(/[०-९]/g, (digit) => DIGITS.indexOf(digit))
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/&/g, " and ").replace(/%|\bper cent\b/g, " percent ").replace(/₹|\brs\b\.?/g, " rs ")
    .replace(/\s+/g, " ").trim();
  return plain.replace(LEADING_ARTICLE, "").replace(/\bthe /g, "")
    .replace(/(^|[ (])-(?=\d)/g, "$1minus")
    .replace(/(\d)\.(?=\d)/g, "$1point")
    .replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}

function matches(given, rightOnes) {
  const folded = fold(given);
  if (folded === "") return rightOnes.some((one) => given.trim() !== "" && one.trim() === given.trim());
  return rightOnes.some((one) => fold(one) === folded);
}
