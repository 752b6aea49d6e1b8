"""What a definition says besides its meaning: the leading term, and the tags of the exam's papers at its end."""

from __future__ import annotations

# ruff: noqa: PLR2004 - so many words, such a share: each number is a rule, and is best read where it rules
import re
from dataclasses import dataclass

from quizgen.model import Term
from quizgen.sources.wording import SMALL
from quizgen.text import fold, squeeze, words

_NUMBER = r"(?:[1-4]|IV|I{1,3})\b"
_PAPER = (
    rf"(?:GS|G\.S\.|General\s+Studies)[\s-]*(?:\(?Paper\)?[\s-]*)?{_NUMBER}|"
    rf"(?:UPSC\s+)?(?:CSE\s+)?(?:Prelims|Mains)(?:\s+(?:GS[\s-]*{_NUMBER}|(?:and|&)\s+Mains))?"
)
_SUBJECT = r"\s*[:–—-]\s*[^,;()\[\].]+?(?=\s*(?:[,;()\[\].]|$)|\s+(?:and|&|as well as)\s+(?:GS|G\.S|General Studies|Prelims|Mains|UPSC))"
TAG = re.compile(rf"\b(?:{_PAPER})(?:\s*\((?!\s*GS)[^()]*\)|{_SUBJECT})?", re.IGNORECASE)
BRACKETED = re.compile(r"\s*[\[(]([^()\[\]]*(?:\([^()]*\)[^()\[\]]*)?)[\])]\s*\.?\s*$")
# A clause with one of these words and a tag speaks of the exam; the meaning ends before it.
LINK = re.compile(
    r"\b(?:relevant|relevance|important|importance|key|studied|study|useful|asked|covered|covers|topic|theme|syllabus|part of|pertinent|"
    r"linked|links|related|relates|falls|under|tested|tagged|figures|features|appears|recurring|central|crucial|significant|frequently|"
    r"often|concept|area|aspect|subject|component|for|in|see)\b",
    re.IGNORECASE,
)
SURE_LINK = re.compile(
    r"\b(?:relevant|relevance|important|importance|useful|asked|tested|topic|syllabus|crucial|favourite)\b", re.IGNORECASE
)
CLAUSE = re.compile(r"[,;:–—-]\s+|\.\s+")
BARE_LINK = re.compile(
    r"\s+(?:(?:and|which|that|it|is|are|hence|therefore|so|thus|making it|makes it)\s+)*(?:an?\s+)?(?:very\s+|"
    r"highly\s+)?(?:relevant|important)\s+(?:for|to|in|topic)\b",
    re.IGNORECASE,
)
ASIDE = re.compile(
    r"(?:an?|the)\s+(?:key|core|important|crucial|major|central)\s+(?:area|topic|concept|theme|part|issue|aspect|subject)\b[^,;]*$",
    re.IGNORECASE,
)
ABBREVIATED = re.compile(r"(?:\b\w\.){2,}$|\b(?:etc|Ltd|Inc|Co|Jr|Sr|Corp|No|viz|al)\.$")
VERB = re.compile(r"\s+(?:is|are|refers? to|means)\s+(?!not\b)", re.IGNORECASE)
SHORT_FORM = re.compile(r"(?=(?:.*[A-Z]){2})[A-Z][A-Za-z0-9.&]*(?:[\s‑-][A-Z][A-Za-z0-9.]*){0,2}s?")
LEAD = re.compile(r"\s+(?:—|–|―|-|:)\s+|:\s+|\s*—\s*")


@dataclass(frozen=True, slots=True)
class Tagged:
    """A meaning without its tags, and the tags as the source wrote them."""

    meaning: str
    papers: tuple[str, ...] = ()


def untagged(definition: str) -> Tagged:
    """A definition without the tags of papers at its end, in brackets or in running words.

    >>> untagged("measures to coerce another, relevant to GS3: Economy and GS2: Polity")
    Tagged(meaning='measures to coerce another', papers=('GS3: Economy', 'GS2: Polity'))
    """
    text = definition.strip()
    papers = list[str]()
    bracket = BRACKETED.search(text)
    while bracket and _tags(bracket[1]):
        papers = _tags(bracket[1]) + papers
        text = text[: bracket.start()]
        bracket = BRACKETED.search(text)
    cut = _turn(text)
    if cut is not None:
        papers = _tags(text[cut:]) + papers
        text = text[:cut]
    return Tagged(_ended(text), tuple(dict.fromkeys(papers)))


def _ended(text: str) -> str:
    """The text without the signs at its end; the stop of an abbreviation (Washington, D.C.) stays."""
    bare = text.rstrip(" ,;:–—-.")
    stopped = ABBREVIATED.search(f"{bare}.") if text[len(bare) :].startswith(".") else None
    return f"{bare}." if stopped else bare


def _tags(text: str) -> list[str]:
    return [squeeze(match[0]).rstrip(" .") for match in TAG.finditer(text)]


def _turn(text: str) -> int | None:
    """Where the clause begins that names the papers; None when the tags are part of what is meant."""
    first = TAG.search(text)
    if not first:
        return None
    link = LINK if re.search(r"\b(?:GS|G\.S|General)", first[0], re.IGNORECASE) else SURE_LINK
    bounds = [match for match in CLAUSE.finditer(text, 0, first.start()) if _speaks_of_exam(text[match.end() : first.start()], link)]
    bare = BARE_LINK.search(text)
    cut = _before_aside(text, bounds[-1].start()) if bounds else bare.start() if bare and bare.start() < first.start() else None
    long_enough = cut is not None and len(words(text[:cut])) >= 3
    return cut if long_enough else None


def _speaks_of_exam(clause: str, link: re.Pattern[str]) -> bool:
    return not clause.strip() or bool(link.search(clause))


def _before_aside(text: str, cut: int) -> int:
    """The cut, moved before ", a key area" when that is all that stands between it and the comma before."""
    comma = text.rfind(", ", 0, cut)
    return comma if comma > 0 and ASIDE.match(text[comma + 2 : cut]) else cut


def defined(definition: str, shown: str) -> Term:
    """The term that a definition defines, read from a definition that may begin with the term itself.

    The head of the definition is the term ("Sanctions — punitive …"), `shown` what the running text has ("sanctions").
    """
    text = squeeze(definition)
    head, rest = _headed(text, shown)
    tagged = untagged(rest)
    return Term(head or squeeze(shown), tagged.meaning, tagged.papers, definition, squeeze(shown))


def _headed(text: str, shown: str) -> tuple[str, str]:
    said = _said(text, shown)
    if said:
        return said
    matches = list(LEAD.finditer(text))
    for number, match in enumerate(matches):
        head, rest = text[: match.start()].strip(), text[match.end() :].strip()
        short = number == 0 and (_alike(head, shown) or (0 < len(words(head)) <= 6 and "—" in match[0]))
        if head and rest and (short or abbreviates(shown, head) or abbreviates(head, shown)):
            return head, rest
    return "", text


def _said(text: str, shown: str) -> tuple[str, str] | None:
    """Head and meaning of a definition that is a sentence: "Repo rate is the rate …"."""
    verb = VERB.search(text)
    head = text[: verb.start()].strip() if verb else ""
    bare = re.sub(r"\s*\([^()]*\)", "", head)
    same = _singular(bare) == _singular(shown) or _singular(head) == _singular(shown)
    if not verb or LEAD.search(head) or not (same or abbreviates(shown, head) or abbreviates(head, shown)):
        return None
    return re.sub(r"^(?:the|an?)\s+", "", head, flags=re.IGNORECASE), text[verb.end() :].strip()


def _singular(text: str) -> list[str]:
    return [re.sub(r"(?<=[^s]{2})s$", "", word) for word in words(re.sub(r"^(?:the|an?)\s+", "", text, flags=re.IGNORECASE))]


def _alike(head: str, shown: str) -> bool:
    """Whether the head names what the text shows, in another form perhaps: "Tariffs" and "tariff", "GST (Goods …)" and "GST"."""
    ours, theirs = ({word[:5] for word in words(text)} for text in (head, shown))
    bare = words(re.sub(r"\([^()]*\)", "", head))
    return fold(head) == fold(shown) or (bool(ours & theirs) and len(bare) <= 2 * len(words(shown)) + 1)


def abbreviates(short: str, full: str) -> bool:
    """Whether a short form stands for a full name: it is the one in brackets after it, or the beginnings of its words spell it.

    >>> abbreviates("CAG", "Comptroller and Auditor General of India"), abbreviates("RBI", "Securities and Exchange Board")
    (True, False)
    """
    if not SHORT_FORM.fullmatch(short.strip()):
        return False
    letters = "".join(re.findall(r"[^\W_]", short.strip().removesuffix("s"))).casefold()
    bracket = re.search(r"\(([^(),;/]*)[^()]*\)$", full)
    if bracket and "".join(words(bracket[1])).removesuffix("s") == letters.removesuffix("s"):
        return True
    names = words(re.sub(r"\s+of\s+India$", " India", full))
    return _spells(letters, names) or (names[-1:] == ["india"] and _spells(letters, names[:-1]))


def _spells(letters: str, names: list[str]) -> bool:
    """Whether beginnings of all these words, of three letters at most, make the letters; small words may give none."""
    if not names:
        return not letters
    most = min(3, len(letters), len(names[0]))
    taken = any(letters[:n] == names[0][:n] and _spells(letters[n:], names[1:]) for n in range(1, most + 1))
    return taken or (names[0] in SMALL and _spells(letters, names[1:]))
