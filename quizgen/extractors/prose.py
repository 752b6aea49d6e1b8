"""What an article says outside its definitions: the only part of it that can bear a definition out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from quizgen.extractors.kinds import head_noun, kind_of_thing, singular
from quizgen.model import Block, Document, Term
from quizgen.syllabus import table
from quizgen.text import fold, typewriter, words

LEAD = re.compile(r"^\W*(?P<term>.{2,120}?)\s*(?::|—|–|=|\s-)\s")
LEAST_QUOTE = 20
# After a name that stands for itself comes a sign or one of these; before a noun, its article is that noun's: "the repo rate corridor".
PHRASE_ENDS = (
    r"(?![\w'$]|-\w)(?=\W*$|\s*[^\w\s]|\s+(?:of|for|between|among|in|on|at|by|to|from|with|under|over|across|against|since|that|which|who|whose|where|"
    r"when|while|is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|shall|does|do|did|and|or|but|as|if|than|after|"
    r"before|during|until|through|into|within|without|towards?|also|not|now|then|soon|again|it|he|she|they|the|this|an?|[a-z]+ed|"
    r"says|said|makes|gives|sets|lets|came|comes|went|goes|began|begins|took|takes|met|held|led|rose|fell|seeks|aims|allows|provides)\b)"
)
FIRST_HEADS = re.compile(r"\s(?:of|on|for|to|against|in|from|between|with)\s")


@dataclass(frozen=True, slots=True)
class Article:
    """A document as evidence: its source's id and date, the text outside definitions, and the terms it defines."""

    source: str
    published: date | None
    text: str
    terms: tuple[Term, ...]


def article_of(document: Document) -> Article:
    """The document without the blocks in which it defines its terms."""
    names = {fold(term.term) for term in document.terms} | {fold(term.shown) for term in document.terms}
    quotes = [term.quote for term in document.terms if len(term.quote) >= LEAST_QUOTE]
    said = [block.text for block in document.blocks if not defines_term(block, names, quotes)]
    return Article(document.source.id, document.source.published, "\n".join(said), document.terms)


def defines_term(block: Block, names: set[str], quotes: list[str]) -> bool:
    """Whether a block is a definition: it begins with a term and a sign, or holds the words of a definition."""
    lead = LEAD.match(block.text)
    if (lead and fold(bare(lead["term"])) in names) or (block.cells and fold(bare(block.cells[0])) in names):
        return True
    return block.kind != "heading" and any(quote in block.text for quote in quotes)


def bare(term: str) -> str:
    """A term without the signs of emphasis round it."""
    return term.strip(" *_•\"“”'‘’")


def says_year(article: Article, year: str, name: str) -> bool:
    """Whether the article itself, not only the definition, gives the year: of the person, or as that of a beginning."""
    plain, surname = typewriter(article.text), re.escape(name.split()[-1])
    lines = (line for line in re.split(r"(?<=[a-z0-9)][.!?])\s|\n", plain) if re.search(rf"(?<!\d){year}(?!\d)", line))
    return any(re.search(rf"\b{surname}\b|\bsince (?:\w+ )?{year}", line) for line in lines)


def uses_alone(text: str, surname: str, given: tuple[str, ...]) -> bool:
    """Whether a text calls somebody by the last word of the name alone ("Lavrov said"); another's given name before it does not count."""
    plain = typewriter(text)
    uses = re.finditer(rf"(?:\b(?P<before>[\w.'-]+) )?(?<![\w'-]){re.escape(surname)}\b(?! [A-Z])", plain)
    alone = False
    for use in uses:
        word = use["before"] or ""
        if word and word[:1].isupper() and word not in given:
            if fold(word) not in TITLES:
                return False
            alone = True
        elif word not in given:
            alone = True
    return alone


TITLES = frozenset(
    {
        *("president", "minister", "secretary", "chief", "governor", "chairman", "chairperson", "chancellor", "premier", "speaker", "king"),
        *("queen", "justice", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "general", "the", "with", "by", "under", "as", "in"),
        *("and", "for", "but", "when", "while", "after", "before", "to", "on", "since", "emperor", "admiral", "senator"),
    }
)


def with_article(term: Term, article: Article) -> str:
    """The term as a sentence names it: with "the" where the article mostly says so, without where it never does.

    Where the article does not tell, a name of a common noun takes "the", and so does an abbreviation that is spelled out letter
    by letter; one bare use of such a name, as headlines and lists make it, does not tell.
    """
    text, name = fold(article.text), fold(term.term).removeprefix("the ")
    uses = re.findall(rf"(?<!\w)(?:(the|this)\s+)?{re.escape(name)}{PHRASE_ENDS}", text)
    if kind_of_thing(term) == "exercise" and not any(map(head_noun, words(name))):
        return f"Exercise {term.term}"
    if len(uses) > 1 or any(uses) or (uses and not takes_the(term)):
        return f"the {term.term}" if sum(map(bool, uses)) * 2 >= len(uses) else term.term
    return f"the {term.term}" if takes_the(term) else term.term


def takes_the(term: Term) -> bool:
    """Whether a name that the article never uses in a sentence wants "the"."""
    rules, name = table("definitions.yaml"), re.sub(r"\s*\([^()]*\)", "", term.term)
    parts = name.split()
    first, last = fold(parts[0]), singular(fold(FIRST_HEADS.split(name)[0].split()[-1]))
    if fold(parts[0]) == "the" or first in rules["bare_first"]:
        return False
    if len(parts) == 1:
        lettered = name.isupper() and kind_of_thing(term) in ("body", "agreement", "law", "relations")
        return lettered and spelled_out(name)
    if FIRST_HEADS.search(name) and last in (*rules["common_last"], *rules["bare_last"]):
        return last not in ("operation", "mission")
    if last in rules["bare_last"]:
        return False
    if kind_of_thing(term) in ("agreement", "law"):
        return True
    return last in rules["common_last"] or head_noun(last) != "" or parts[-1].islower()


def spelled_out(acronym: str) -> bool:
    """Whether an acronym is said letter by letter (WTO, UNFCCC), not as a word (NATO, BIMSTEC)."""
    letters = acronym.casefold()
    vowels = sum(letter in "aeiou" for letter in letters)
    clusters = re.search(r"^[^aeiou]{3}|[^aeiou]{3}$|[^aeiou]{4}|[aeiou]{3}", letters)
    return len(letters) <= 3 or vowels == 0 or clusters is not None  # noqa: PLR2004 - three letters are spelled


def is_plural(term: str) -> bool:
    """Whether a term names several things: a last word in small letters that is a plural."""
    last = term.split()[-1]
    return last.islower() and last.endswith("s") and not last.endswith("ss") and singular(last) != last
