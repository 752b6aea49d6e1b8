"""What something was called under a ruler, as notes say it: "Agricultural loans called sondhar", "Dagh = branding of horses"."""

from __future__ import annotations

import re

from quizgen.reading.fragments_of_deeds import is_english, past_of
from quizgen.text import fold

TERM = r"[A-Za-z][a-zA-Z’']+(?:-[\w’']+)*"
CALLED = re.compile(rf"(?P<gloss>[A-Z]?[\w’'-]+(?: [\w’'-]+){{1,7}}) (?:called|known as|termed) (?P<term>{TERM}(?: {TERM})?)")
EQUALS = re.compile(r"(?P<left>[^=]+?) = (?P<right>[^=]+)")
# "Irrigation tax haqq-i-sharb, one-tenth of the produce": what it was, and its name.
KINDS = "tax|cess|duty|levy|fee|department|officer|court|school|market|coin"
TAXED = re.compile(rf"(?P<gloss>[A-Z][a-z]+ (?:[a-z]+ )?(?:{KINDS})) (?P<term>(?=[a-z]){TERM})(?=$|,|:| \()")
AUXILIARY = frozenset({"has", "have", "had", "is", "was", "are", "were"})


def is_many(gloss: str) -> bool:
    """Whether words mean several things, by the noun before "of"."""
    head = gloss.split(" of ")[0]
    return head.endswith("s") and not head.endswith("ss")


def called(text: str) -> tuple[str, str]:
    """What is called, with its article, and how: the side of an equals sign that is no English words is the term."""
    found, equal, taxed = CALLED.fullmatch(text), EQUALS.fullmatch(text), TAXED.match(text)
    gloss, term = (found["gloss"], found["term"]) if found else ("", "")
    if equal:
        left, right = equal["left"].strip(), equal["right"].strip()
        gloss, term = (right, left[:1].lower() + left[1:]) if is_term(left) else (left, right)
    elif taxed and not is_english(fold(taxed["term"])) and all(is_english(fold(word)) for word in taxed["gloss"].split()):
        gloss, term = f"the {taxed['gloss'][:1].lower()}{taxed['gloss'][1:]}", taxed["term"]
        return gloss, term
    if not gloss or not is_term(term) or not re.fullmatch(r"[A-Z]?[\w’'-]+(?: [\w’'-]+){1,8}", gloss) or re.search(r"\d", gloss):
        return "", ""
    if any(past_of(fold(word))[1] or fold(word) in AUXILIARY for word in gloss.split()):
        return "", ""
    gloss = gloss[:1].lower() + gloss[1:]
    if is_many(gloss):
        return gloss, term
    article = "" if re.match(r"(?:the|an?) ", gloss) else "the "
    return (f"{article}{gloss}", term) if " of " in gloss else ("", "")


def is_term(term: str) -> bool:
    """Whether words are a term of another language: none of them English."""
    parts = term.split()
    return 0 < len(parts) < 3 and all(re.fullmatch(TERM, part) and not is_english(fold(part)) for part in parts)  # noqa: PLR2004
