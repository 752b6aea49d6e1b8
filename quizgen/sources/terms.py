"""Key terms that a document defines in its text: glossaries, lists of definitions, tables of terms.

Precision comes first: under a heading that says "Key terms" a list is believed; elsewhere a line is a definition only when it
reads as one.
"""

from __future__ import annotations

# ruff: noqa: PLR2004 - so many words, such a share: each number is a rule, and is best read where it rules
import re
from collections.abc import Iterable, Iterator, Sequence

from quizgen.model import Block, Term
from quizgen.sources.papers import untagged
from quizgen.sources.wording import SMALL, bag
from quizgen.text import fold, words

GLOSSARY = re.compile(
    r"\b(?:key|important|technical|basic|essential)\s+(?:terms?|terminolog\w+|definitions?|words|vocabulary|concepts)\b(?!\s+of\b)|"
    r"^(?:(?:a |the )?glossary|terms?|definitions?|terminolog\w+|vocabulary|acronyms?|abbreviations?|full ?forms?|key ?words?)"
    r"(?:\s*(?:[:&(/–—-].*|and (?:their |its )?(?:meanings?|definitions?|terms?|acronyms?|abbreviations?|full forms?).*|explained|used.*|"
    r"to (?:know|remember)|of (?:the )?(?:terms|words).*|in (?:the )?(?:news|text|article|this).*|list))?$",
    re.IGNORECASE,
)
TERM_COLUMN = re.compile(
    r"^(?:key ?)?(?:terms?|concepts?|words?|keywords?|expressions?|abbreviations?|acronyms?|short forms?|terminology|"
    r"phrases?)(?:\s*/\s*\w+)?$",
    re.IGNORECASE,
)
MEANING_COLUMN = re.compile(
    r"\b(?:meanings?|definitions?|full ?forms?|expansions?|explanations?|what it (?:is|means)|stands for|description)\b", re.IGNORECASE
)
LINE = re.compile(r"^(?P<term>[^:—–=]{2,80}?)(?P<sign>\s*:\s+|\s*[—–]\s+|\s+-\s+|\s+=\s+|\s*—\s*)(?P<meaning>\S.*)$", re.DOTALL)
# Labels of attributes and remarks. They stand before a colon as terms do and are none.
LABELS = bag("""
    timing timings time times note notes nb date dates effective deadline formation formed established founder founders source
    sources example examples eg theme themes objective objectives aim aims goal goals target targets purpose mandate vision
    mission motto tagline headquarters hq location venue place members membership member observers observer chair chairman
    chairperson president director secretariat predecessor launched launch announced background context significance importance
    relevance impact impacts implications benefits advantages disadvantages challenges issues concerns criticism way forward
    conclusion summary overview introduction history origin features feature highlights key outcomes outcome results result fact
    facts figure figures data tip tips warning caution remember important point points question questions answer answers q a ans
    option options prelims mains syllabus paper upsc gs focus status current update updates latest news what why how who when
    where which year budget outlay cost funding coverage eligibility beneficiaries beneficiary ministry nodal agency implemented
    implementation tenure term duration period frequency article section schedule chapter part table image photo credit caption
    video link links url website read also see related tags topic subject initial capital priority steps step method methods
    approach strategy strategies total ranking rank index report reports recommendations recommendation proposal proposals
    position positions role roles area areas scope powers functions function composition structure types type kinds causes cause
    effects effect pros cons limitations limitation case study studies tier grounded core companion countries region
    author authors editor publisher published price isbn language pages contact email phone fax telephone tel
""")
DEFINES = re.compile(
    r"^(?:(?:is|are|was) (?:an?|the|any|when|where|one)\b|refers? to\b|means?\b|denotes?\b|stands? for\b|describes?\b|defined "
    r"as\b|the (?:process|practice|act|rate|"
    r"value|ratio|right|power|study|ability|share|amount|system|state|method|theory|principle|difference|sum|measure|total|use|"
    r"removal|conversion|"
    r"extent|degree|percentage|situation|condition|term|name|idea|belief|legal|minimum|maximum|number|price|part|level|"
    r"time|period|house|body|head|officer|document|doctrine|line|zone|area|layer|branch|committee|list|court|bank|unit|instrument|"
    r"mechanism|procedure|rule|policy)\b|"
    r"an? (?:[\w’'-]+ ){0,4}(?:that|which|who|whose|where|when|of|for|in|by|to|used|given|made|issued|set|between|under|with)\b|"
    r"any (?:[\w’'-]+ ){1,4}(?:that|which|who|of)\b)",
    re.IGNORECASE,
)
WHERE_IT_HAPPENS = r"(?:area|period|process|situation|condition|system|market|method|arrangement) in which\b"
LOOSE = re.compile(
    rf"an? (?:[\w’'-]+ ){{0,2}}?(?!\w+ed\b)(?!{WHERE_IT_HAPPENS})[\w’'-]+ (?:for|in|to|with|between|under)\b",
    re.IGNORECASE,
)
# A whole sentence: behind the relative clause its verb.
ASSERTS = re.compile(
    r"(?:an?|the) (?:[\w-]+ ){1,3}(?:who|that|which) (?:[\w'’-]+ ){1,6}?(?<!and )(?<!or )(?<!who )(?<!that )(?<!which )"
    r"(?:has|have|is|are|was|were|gets?|loses?|gains?|faces?|becomes?|remains?) ",
    re.IGNORECASE,
)
VERB_IN_TERM = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|shall|can|may|must|should|said|says|told|means|does|do|did|met|went|rose|fell|came|gave|took|made|got|agreed|signed|launched|announced|held|won|reached|joined)\b",
    re.IGNORECASE,
)
CLOCK = re.compile(r"\d{1,2}:\d{2}|https?:|\bwww\.")
PROVISIONS = bag("article section schedule rule")
JOINING = bag("and or of the for in to by")
LONGEST_TRUSTED_TERM = 14
LONGEST_TERM, LEAST_MEANING, LONGEST_MEANING = 6, 3, 70


def in_text(blocks: Sequence[Block], *, title: str = "") -> Iterator[Term]:
    """Terms that blocks define, in order; `title` may say that all of the document is a glossary."""
    for number, block in enumerate(blocks):
        if block.kind == "row":
            yield from _of_row(block)
        elif block.kind in ("bullet", "numbered", "paragraph"):
            trusted = bool(any(GLOSSARY.search(heading) for heading in (title, *block.headings)[-2:]))
            holds_list = number + 1 < len(blocks) and blocks[number + 1].depth > block.depth
            yield from _of_line(block, trusted=trusted and not holds_list)


def once(terms: Iterable[Term]) -> tuple[Term, ...]:
    """The terms, each once: the first that defines it."""
    kept = dict[str, Term]()
    for term in terms:
        if not re.search(r"\bvs\b", term.term):  # "MSF vs Repo" compares two terms and is none.
            kept.setdefault(fold(term.term), term)
    return tuple(kept.values())


def shown_in(terms: Iterable[Term], text: str) -> Iterator[Term]:
    """Those marked terms whose words stand in the article: what boilerplate defines is not the article's."""
    folded = fold(text)
    return (term for term in terms if fold(term.shown or term.term) in folded)


def _of_row(block: Block) -> Iterator[Term]:
    if len(block.columns) < 2 or len(block.cells) < 2 or not TERM_COLUMN.match(block.columns[0].strip()):
        return
    place = next((n for n, column in enumerate(block.columns) if n and MEANING_COLUMN.search(column)), 0)
    if place and place < len(block.cells) and 1 <= len(words(block.cells[0])) <= LONGEST_TERM + 2:
        meaning = block.cells[place]
        enough = len(words(meaning)) >= (2 if _expands(block.cells[0], meaning) else LEAST_MEANING)
        if enough and not TERM_COLUMN.match(block.cells[0]):
            yield _term(block.cells[0], meaning)


def _of_line(block: Block, *, trusted: bool) -> Iterator[Term]:
    match = LINE.match(block.text)
    if not match or CLOCK.search(match[0][: match.end("sign") + 8]):
        return
    term, meaning = match["term"].strip(" *•\"“”'‘’"), match["meaning"].strip()
    heads = {mark.kind for mark in block.marks if mark.start <= 1 and abs(mark.end - len(match["term"].rstrip())) <= 2}
    bold, trusted = "bold" in heads, trusted or "term" in heads
    if (
        _could_be_term(term, bold=bold, trusted=trusted)
        and _could_be_meaning(term, meaning)
        and (trusted or _defines(term, meaning, sign=match["sign"], bold=bold))
    ):
        yield _term(term, meaning)


def _term(term: str, meaning: str) -> Term:
    tagged = untagged(meaning)
    shown = re.sub(r"\s*\((?:[^()]*)\)$", "", term) if re.search(r"\(\d{4}\)$", term) else term
    return Term(shown.strip(" *:"), tagged.meaning, tagged.papers, meaning, shown.strip(" *:"))


def _could_be_term(term: str, *, bold: bool, trusted: bool) -> bool:
    own = words(re.sub(r"\([^()]*\)", "", term))
    longest = LONGEST_TRUSTED_TERM if trusted and bold else LONGEST_TERM
    if not 1 <= len(own) <= longest or VERB_IN_TERM.search(term) or not re.search(r"[^\W\d_]", term):
        return False
    labelled = _is_label(own) if trusted else own[0] in LABELS or own[-1] in LABELS
    capital = term[:1].isupper() or bool(re.match(r"[a-z]{1,2}[A-Z]", term)) or not term[:1].isascii() or bold
    return capital and not labelled and not re.search(r"[.!?;,]$|^\W*(?:19|20)\d\d\b", term)


def _is_label(own: Sequence[str]) -> bool:
    """Whether the whole of it is a label ("Launch year", "Step 1"); "Mission LiFE" and "Article 356" are terms."""
    numbered = own[0] not in PROVISIONS
    return all(word in LABELS or word in JOINING or (numbered and word.isdecimal()) for word in own)


def _could_be_meaning(term: str, meaning: str) -> bool:
    said = words(meaning)
    return LEAST_MEANING <= len(said) <= LONGEST_MEANING and not meaning.startswith(("“", '"')) and fold(term) != fold(meaning)


def _defines(term: str, meaning: str, *, sign: str, bold: bool) -> bool:
    """Whether a line outside any glossary reads as a definition: it expands an abbreviation, or says what kind of thing the term is."""
    if _expands(re.sub(r"\s*\([^()]*\)", "", term), meaning):
        return True
    if ASSERTS.match(meaning):
        return False  # "Moral hazard: a supplier who cannot be sued has less reason to be careful" says what follows from it.
    if ":" in sign and LOOSE.match(meaning):
        return False  # "Voice: a platform for the reform of …" tells what it gives, and defines nothing.
    return (
        bool(DEFINES.match(meaning))
        and (bold or "—" in sign or "–" in sign or meaning[:1].islower())
        and len(words(meaning)) > LEAST_MEANING
    )


def _expands(short: str, long: str) -> bool:
    """Whether the words are the full form of an abbreviation: every letter of it begins a word or goes on in one, in order."""
    letters = re.sub(r"[^\w]", "", short)
    capitals = sum(char.isupper() for char in letters)
    if not 2 <= len(letters) <= 10 or capitals < 2 or capitals * 2 < len(letters) or " " in short:
        return False
    parts = re.findall(r"[^\W\d_]+", re.split(r"[;.(]|\s[–—-]\s", long)[0])
    return len(parts) <= len(letters) + 4 and _spelled(letters.casefold(), [part.casefold() for part in parts])


def _spelled(letters: str, parts: list[str]) -> bool:
    if not parts:
        return not letters
    first, rest = parts[0], parts[1:]
    skips = first in SMALL and _spelled(letters, rest)
    most = next((n for n in range(len(first) + 1) if n == len(first) or n == len(letters) or first[n] != letters[n]), 0)
    return skips or any(_spelled(letters[n:], rest) for n in range(min(most, 4), 0, -1))
