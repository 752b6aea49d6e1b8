"""The title of a document: as it is given, without the name of its site; made from its words when none is given."""

from __future__ import annotations

# ruff: noqa: PLR2004 - so many words, such a share: each number is a rule, and is best read where it rules
import re
from collections.abc import Sequence

from quizgen.model import Term
from quizgen.sources.bylines import OUTLET
from quizgen.sources.pieces import Piece
from quizgen.sources.wording import DANGLING, OPENERS, SMALL, bag
from quizgen.text import fold, words

SEPARATOR = re.compile(r"\s+[|»›·•–—-]\s+|\s*\|\s*|\s+::\s+")
LONGEST_SITE = 6
SITE = re.compile(
    r"\b(?:news|times|express|herald|post|today|wikipedia|encyclopedia|ias|blog|online|magazine|pib|academy|media|tv|daily|\w+\.(?:com|in|org|net))\b",
    re.IGNORECASE,
)
# "The Deccan Ledger" behind a dash is the newspaper.
PAPER = re.compile(r"The [A-Z]\w+(?: [A-Z]\w+){0,2}")
# Behind a dash, too, who publishes a page: "Centre for Climate Policy", "Institute of Peace Studies".
PUBLISHING = re.compile(
    r"(?:The )?(?:[A-Z][\w’'&.-]* ){0,4}(?:Centre|Center|Institute|Foundation|Observatory|Think Tank|Academy|Library|Research Service|"
    r"Resource Cell|Secretariat|Research Wing|Policy Lab)(?: (?:for|of|on) (?:(?:the|and|of|&) |[A-Z][\w’'-]* ?)+)?"
)
DERIVED_WORDS, LONGEST_NAME = 13, 8
LONGEST = 120
# Titles that say what a page is, not what it is about.
EMPTY_TITLES = bag("untitled home homepage index document page overview introduction article news readme notes") | {
    "press release",
    "opinion and background",
    "editorial page",
    "letter from the editor",
    "press release page",
    "untitled document",
    "home page",
    "new page",
    "pib",
    "press release: pib",
    "press release:pib",
    "press note",
    "backgrounder",
    "press information bureau",
    "press release: press information bureau",
    "press release:press information bureau",
}
# Who publishes a page: "Ministry of Labour & Employment", "Department of Space".
PUBLISHER = re.compile(
    r"(?:Ministry|Department|Directorate|Office) (?:of|for) (?:the )?(?:[A-Z][\w'’.-]*|of|and|the|&|,| )+|"
    r"Cabinet(?: Committee on [A-Z][\w ]+)?(?: \([A-Z]+\))?|(?:Prime Minister|President|Vice[- ]President)['’]s (?:Office|Secretariat)"
)
# What an agency or a server calls a page: "DEL41 BIZ-INSURANCE-3RDLD BILL", "Press Release Iframe Page:Explainer".
SLUG = re.compile(
    r"[A-Z]{2,4}\d{1,3} [A-Z][A-Z0-9-]+\b|(?:BIZ|NATION|LEGAL|WORLD|FOREIGN|SPORTS?|PAR|ECO|GEN|POLL|LD|STATES?|SCIENCE)-[A-Z]+\b"
    r"[A-Z\d -]*$|"
    r"(?i:press release iframe page\b)"
)
# "Press Release: Cabinet approves …", "INS Nistar commissioned : Press Release, Ministry of Defence".
RELEASED = re.compile(
    r"^(?:(?:Press Release|Press Note|PIB|Press Information Bureau)(?: Delhi)?\s*[:|–—-]\s*)+(?=\S+ \S+ .{5,})", re.IGNORECASE
)
RELEASED_BY = re.compile(
    r"(?<=\S{3})\s*[:|–—-]\s*(?:PIB(?: \w+)?|Press Release\b.*|Press Note\b.*|Press Information Bureau\b.*)$", re.IGNORECASE
)
# The section of a newspaper behind its headline.
SECTION = re.compile(
    r"\s+[-–—]\s+(?:National|India|World|International|Business|Economy|Opinion|Sci-Tech|States|Cities|News|Explained|Politics|Environment|"
    r"(?:Ministry|Department|Government|Office) of [A-Z][\w,& ]+)$"
)
SENTENCE_END = re.compile(r"(?<=[a-z0-9)”\"’][.!?])(?<!\b[A-Z][a-z]\.)(?<!\b[A-Z][a-z]{2}\.)\s|[:;।]\s")
OPENING = re.compile(
    r"^(?:on|in|at|for|amid|after|following|during|under|with|as|by|speaking|addressing|earlier|meanwhile|however|separately|"
    r"recently|today|yesterday)\b[^,]{0,60},\s+",
    re.IGNORECASE,
)


def cleaned(title: str, *, site: str = "", heading: str = "") -> str:
    """A title of metadata without the site's name, section or slogan around it.

    `heading` is the page's own headline, when there is one: a part of the title that says the same is the title.
    """
    title = SECTION.sub("", title.strip())
    title = RELEASED_BY.sub("", RELEASED.sub("", " ".join(title.split()))).strip(" |»›·•–—-")
    parts = [part.strip() for part in SEPARATOR.split(title) if part.strip()]
    if len(parts) < 2:
        return title
    same = next((part for part in parts if heading and fold(part) == fold(heading)), "")
    return same or _without_site(title, parts, site)


def _without_site(title: str, parts: list[str], site: str) -> str:
    seams = [match[0] for match in SEPARATOR.finditer(title)]
    while len(parts) > 1:
        last, rest = parts[-1], "".join(part + seam for part, seam in zip(parts[:-1], [*seams[: len(parts) - 2], ""], strict=False))
        if not _names_site(last, seams[len(parts) - 2], site) or len(words(rest)) < 2:
            break
        parts, seams = parts[:-1], seams[: len(parts) - 2]
    if len(parts) > 1 and site and fold(parts[0]) == fold(site):
        parts, seams = parts[1:], seams[1:]
    return "".join(part + seam for part, seam in zip(parts, [*seams, ""], strict=False)).strip()


def _names_site(part: str, seam: str, site: str) -> bool:
    """After a bar anything short is the site or its section; after a dash only what is written as a name."""
    if site and (fold(part) in fold(site) or fold(site) in fold(part)):
        return True
    if part.isupper() and len(words(part)) <= 2 and len(part) > 4:
        return True
    short = len(words(part)) <= LONGEST_SITE
    named = all(word[:1].isupper() or word.casefold() in SMALL or word[:1].isdigit() or not word[:1].isalpha() for word in part.split())
    paper = named and (PAPER.fullmatch(part) is not None or (PUBLISHING.fullmatch(part) is not None and "|" not in seam))
    return short and ("|" in seam or "»" in seam or "::" in seam or paper or (named and bool(OUTLET.match(part) or SITE.search(part))))


def capped(title: str) -> str:
    """The title, or its beginning where it runs on: what stands in file names, page heads and Anki's list of decks is no paragraph."""
    if len(title) <= LONGEST:
        return title
    cut = title[: LONGEST - 1]
    whole = cut if title[LONGEST - 1].isspace() else cut.rpartition(" ")[0]
    return f"{(whole or cut).rstrip(' ,;:–—-')}…"


def is_empty(title: str) -> bool:
    """Whether a title says nothing of what its page is about."""
    return (
        not words(title)
        or PUBLISHER.fullmatch(title) is not None
        or SLUG.match(title) is not None
        or fold(title) in EMPTY_TITLES
        or fold(title).startswith(("http:", "https:"))
    )


def same_headline(text: str, title: str) -> bool:
    """Whether a line is the title again: the same words, or one the beginning of the other, or nearly all words shared."""
    ours, theirs = words(text), words(title)
    if not ours or not theirs:
        return False
    shorter, longer = sorted((ours, theirs), key=len)
    if ours == theirs or (len(shorter) >= 3 and longer[: len(shorter)] == shorter):
        return len(longer) <= len(shorter) * 3
    shared = len(set(shorter) & set(longer))
    return len(shorter) >= 3 and shared >= 0.8 * len(set(shorter)) and len(longer) <= 2 * len(shorter)


def derived(terms: Sequence[Term], pieces: Sequence[Piece]) -> str:
    """A title for a document that has none: its first two key terms, or the first words of its text."""
    named = [term.term for term in terms if len(words(term.term)) <= LONGEST_NAME]
    shown = [name for name in named[:2] if len(words(name)) <= 5]
    if len(shown) == 2:
        return f"{shown[0]} and {shown[1]}"
    first = next((piece for piece in pieces if piece.kind != "heading" and piece.size > 2), None) or next(iter(pieces), None)
    return opening_words(first.text) if first else ""


def opening_words(text: str) -> str:
    """The first words of a text without date or setting: about ten, cut where a phrase ends."""
    core = OPENING.sub("", text.strip())
    sentence = SENTENCE_END.split(core if len(words(core)) >= 4 else text, maxsplit=1)[0].strip(' .,:;!?"“”')
    parts = sentence.split()
    if len(parts) > DERIVED_WORDS:
        places = range(4, DERIVED_WORDS + 1)
        commas = [n for n in places if parts[n - 1].endswith(",") and _phrase_ends(parts, n)]
        phrases = [n for n in places if _phrase_ends(parts, n)]
        names = [n for n in places if parts[n][:1].islower() and parts[n - 1][:1].isupper() and parts[n] not in DANGLING]
        parts = parts[: (commas[:1] or phrases[-1:] or names[-1:] or [DERIVED_WORDS - 2])[0]]
    title = " ".join(parts).strip(" ,;:–—-")
    return title[:1].upper() + title[1:]


def _phrase_ends(parts: list[str], place: int) -> bool:
    """Whether a phrase ends before the word at that place: at a comma that lists nothing, a bracket, or a word that opens a new phrase."""
    word, before = parts[place], parts[place - 1]
    if before.endswith((",", ";", ":")):
        return word[:1].islower() and word.casefold() not in ("and", "or")
    return word.startswith(("(", "–", "—")) or (word.casefold() in OPENERS and before.casefold() not in DANGLING)
