"""The decks as readers see them in Anki: names, ids, descriptions and study options."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quizgen import __version__
from quizgen.exporters.anki.escaping import escaped, web_address
from quizgen.exporters.anki.ledger import NoteRow
from quizgen.exporters.anki.notes import in_words
from quizgen.identity import fingerprint
from quizgen.model import KINDS, Deck, Source

ROOT = "UPSC Current Affairs (quizgen)"
ROOT_ID = 1_422_591_788_434
# Beside the root, not below it: Anki un-suspends imported cards unless the reader asks for scheduling, and whoever
# studies the root should still not be shown what was withdrawn before they came.
WITHDRAWN = f"{ROOT} withdrawn"
WITHDRAWN_ID = 1_431_729_217_427
# Ids of this range look like those of decks made from 2004 to 2017, which a collection of today hardly holds.
FIRST_ID, IDS = 1_100_000_000_000, 300_000_000_000

PRESET_ID = 1_234_695_715_287
WITHDRAWN_PRESET_ID = 1_301_720_264_113
# What a reader gets who ticks "import any deck presets". One short step leaves the spacing to FSRS; siblings are buried so
# that a term and its meaning do not give each other away on one day.
PRESET: dict[str, object] = {
    "id": PRESET_ID,
    "name": "quizgen",
    "mod": 0,
    "usn": -1,
    "maxTaken": 60,
    "autoplay": True,
    "timer": 0,
    "replayq": True,
    "dyn": False,
    "desiredRetention": 0.9,
    "buryInterdayLearning": True,
    "new": {"bury": True, "delays": [15.0], "initialFactor": 2500, "ints": [1, 4, 0], "order": 1, "perDay": 20},
    "rev": {"bury": True, "ease4": 1.3, "hardFactor": 1.2, "ivlFct": 1.0, "maxIvl": 36500, "perDay": 200},
    "lapse": {"delays": [15.0], "leechAction": 1, "leechFails": 8, "minInt": 1, "mult": 0.0},
}
WITHDRAWN_PRESET = PRESET | {
    "id": WITHDRAWN_PRESET_ID,
    "name": "quizgen withdrawn",
    "new": {"bury": True, "delays": [15.0], "initialFactor": 2500, "ints": [1, 4, 0], "order": 1, "perDay": 0},
}


@dataclass(frozen=True, slots=True)
class AnkiDeck:
    """A deck of the package."""

    id: int
    name: str
    description: str
    preset: int = PRESET_ID


def deck_name(deck: Deck) -> str:
    """The full name in Anki; "A::B" in a title makes a subdeck."""
    levels = [" ".join(re.sub(r"[\x00-\x1f\x7f\ud800-\udfff]", " ", level).split()) for level in (deck.title or deck.name).split("::")]
    return "::".join((ROOT, *filter(None, levels)))


def same_name(name: str) -> str:
    """What Anki compares names by: it holds "Wetlands" and "wetlands" to be one deck."""
    return unicodedata.normalize("NFC", name).casefold()


def deck_id(name: str) -> int:
    """The id of the deck of that name: a renamed deck is a new deck."""
    return FIRST_ID + int(fingerprint("anki deck", same_name(name), length=15), 16) % IDS


def anki_decks(decks: Sequence[Deck], rows: Iterable[NoteRow]) -> list[AnkiDeck]:
    """The root, a deck for each name, and one for what was withdrawn, each with its description."""
    rows = list(rows)
    by_deck: dict[str, list[NoteRow]] = {}
    for row in rows:
        by_deck.setdefault(row.deck, []).append(row)
    by_name: dict[str, list[Deck]] = {}
    for deck in decks:
        by_name.setdefault(same_name(deck_name(deck)), []).append(deck)
    out = [AnkiDeck(ROOT_ID, ROOT, f"<p>{ABOUT}</p>{counted(rows)}{HOW_UPDATES_WORK}")]
    for members in by_name.values():
        name = deck_name(members[0])
        own = [row for name in {deck.name: None for deck in members} for row in by_deck.get(name, ())]
        sources = dict.fromkeys(source for deck in members for source in deck.sources)
        out.append(AnkiDeck(ROOT_ID if name == ROOT else deck_id(name), name, f"{cited(sources)}{counted(own)}"))
    if any(row.withdrawn for row in rows):
        out.append(AnkiDeck(WITHDRAWN_ID, WITHDRAWN, f"<p>{WITHDRAWN_ABOUT}</p>", WITHDRAWN_PRESET_ID))
    return out


ABOUT = (
    "Current affairs for India's UPSC Civil Services Examination. Every answer names its source, quotes it and is dated. "
    f"Made by quizgen {escaped(__version__)}."
)
HOW_UPDATES_WORK = (
    "<p>Import a newer package over this one: what changed is replaced, your scheduling is kept, and every note that you edited stays "
    "as you left it. The field <i>My Notes</i> is yours.</p>"
)
WITHDRAWN_ABOUT = "Questions that are no longer asked. There is nothing to study here; delete this deck if you like."


def cited(sources: Iterable[Source]) -> str:
    """The list of sources, with dates and links."""
    lines = "".join(f"<li>{one_source(source)}</li>" for source in sources)
    return f"<p>Sources:</p><ul>{lines}</ul>" if lines else ""


def one_source(source: Source) -> str:
    """Title, link and date of a source."""
    title, address = escaped(source.title or source.id), web_address(source.url)
    linked = f'<a href="{address}">{title}</a>' if address else title
    return f"{linked}, as of {in_words(source.published)}" if source.published else linked


def counted(rows: Sequence[NoteRow]) -> str:
    """How many notes of which kind there are, and what the last release that touched them did."""
    kinds = Counter(row.kind for row in rows if not row.withdrawn)
    listed = ", ".join(f"{kinds[kind]} {kind}" for kind in KINDS.values() if kinds[kind])
    total = sum(kinds.values())
    items = f"<p>{total} {'item' if total == 1 else 'items'}{f': {listed}' if listed else ''}.</p>"
    return f"{items}{latest(rows)}" if rows else items


def latest(rows: Sequence[NoteRow]) -> str:
    """What the last release that touched these notes did to them."""
    number = max(row.revision for row in rows)
    touched = [row for row in rows if row.revision == number]
    withdrawn = sum(row.withdrawn for row in touched)
    added = sum(row.added == number and not row.withdrawn for row in touched)
    return f"<p>Release {number}: {added} added, {len(touched) - added - withdrawn} changed, {withdrawn} withdrawn.</p>"
