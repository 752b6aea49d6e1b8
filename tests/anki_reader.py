"""A reader with a collection of their own, for tests: imports packages with the real Anki library and says what they then see."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, NamedTuple

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from anki.scheduler_pb2 import CardAnswer

from quizgen.exporters.anki.package import guid
from quizgen.text import squeeze

OUTCOMES = ("new", "updated", "duplicate", "conflicting", "first_field_match", "missing_notetype", "missing_deck", "empty_first_field")


BREAKS = ("br", "div", "li", "p", "td", "th", "tr", "blockquote")


class Side(NamedTuple):
    """One side of a card: its HTML, and the words that a reader sees."""

    html: str
    words: str


class Words(HTMLParser):
    """The visible words of a page; whatever would load or run is listed under `active`."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self.active: list[str] = []
        self.hidden = 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden += tag in ("script", "style")
        link = dict(attrs).get("href") or ""
        if tag in ("img", "video", "audio", "iframe", "object", "embed", "link", "svg", "form", "input") or link.startswith("javascript"):
            self.active.append(self.get_starttag_text() or tag)
        self.active.extend(name for name, _ in attrs if name.startswith("on") or name in ("src", "style"))
        self.texts.append("\n" if tag in BREAKS else "")

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in ("script", "style")
        self.texts.append("\n" if tag in BREAKS else "")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.texts.append(data)


def words_of(html: str) -> str:
    """The visible words of a page, one space between words."""
    return squeeze("".join(Words(html).texts))


class Reader:
    """A collection, and what its owner does with it."""

    def __init__(self, collection: Any) -> None:  # noqa: ANN401 - anki is typed only in part
        self.collection = collection
        self.folder = Path(collection.path).parent

    def take(self, package: bytes, *, with_scheduling: bool = False, with_presets: bool = False) -> dict[str, int]:
        """Import a package as Anki's dialog does by default, and say how many notes met which outcome."""
        path = self.folder / "package.apkg"
        path.write_bytes(package)
        options = ImportAnkiPackageOptions(merge_notetypes=False, with_scheduling=with_scheduling, with_deck_configs=with_presets)
        log = self.collection.import_anki_package(ImportAnkiPackageRequest(package_path=str(path), options=options)).log
        self.collection.models._clear_cache()
        return {name: len(getattr(log, name)) for name in OUTCOMES if len(getattr(log, name))}

    def note(self, item: str) -> Any:  # noqa: ANN401 - as above
        """The note of an item, by its GUID."""
        return self.collection.get_note(self.collection.db.scalar("select id from notes where guid = ?", guid(item)))

    def sides(self) -> Iterator[tuple[Side, Side]]:
        """Front and back of every card."""
        for card in self.collection.find_cards("", order="c.id"):
            yield self.shown(self.collection.get_card(card))

    def card(self, item: str, number: int = 0) -> tuple[Side, Side]:
        """Front and back of one card of an item."""
        return self.shown(self.note(item).cards()[number])

    @staticmethod
    def shown(card: Any) -> tuple[Side, Side]:  # noqa: ANN401 - as above
        """Front and back as Anki's own renderer makes them; nothing may be left for a media player."""
        out = card.render_output()
        assert not out.question_av_tags
        assert not out.answer_av_tags
        return Side(out.question_text, words_of(out.question_text)), Side(out.answer_text, words_of(out.answer_text))

    def edit(self, item: str, changes: Mapping[str, str], tags: tuple[str, ...] = ()) -> None:
        """What a reader types into a note."""
        note = self.note(item)
        for name, text in changes.items():
            note[name] = text
        note.tags.extend(tags)
        self.collection.update_note(note)

    def review(self) -> None:
        """Answer every new card once."""
        for card_id in self.collection.find_cards("is:new"):
            card = self.collection.get_card(card_id)
            card.start_timer()
            states = self.collection._backend.get_scheduling_states(card.id)
            self.collection.sched.answer_card(self.collection.sched.build_answer(card=card, states=states, rating=CardAnswer.EASY))

    def rows(self, query: str) -> list[Any]:
        """What a query finds in the collection."""
        found: list[Any] = self.collection.db.all(query)
        return found

    def deck_names(self) -> list[str]:
        """All decks but Anki's own default."""
        return sorted(deck.name for deck in self.collection.decks.all_names_and_ids(skip_empty_default=True))


@contextmanager
def reading(folder: Path) -> Iterator[Reader]:
    """A reader with an empty collection in the folder."""
    collection = Collection(str(folder / "collection.anki2"))
    try:
        yield Reader(collection)
    finally:
        collection.close()


def problems(front: Side, back: Side) -> list[str]:
    """What is wrong with a card: Anki raises nothing for a broken template, it shows a link to its help."""
    found = [f"error page: {side.words}" for side in (front, back) if "docs.ankiweb.net" in side.html]
    found += [f"blank side: {side.html}" for side in (front, back) if not side.words]
    found += ["the back adds nothing to the front"] if front.words == back.words else []
    found += [f"template syntax is left: {side.words}" for side in (front, back) if re.search(r"\{\{[#^/>]", side.words)]
    return found
