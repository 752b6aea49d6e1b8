"""The look of the cards: contrast in light and dark, one sheet that asks for nothing from outside."""

from __future__ import annotations

import re

import pytest

from quizgen.exporters.anki.note_types import NOTE_TYPES, look
from quizgen.templating import template_folder

CSS = look(NOTE_TYPES[0]).css
LIGHT, DARK = (dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block)) for block in re.findall(r"\{[^}]*--page[^}]*\}", CSS))
PAIRS = [
    ("text", "page", 7.0),
    ("text", "raised", 7.0),
    ("quiet", "page", 4.5),
    ("quiet", "raised", 4.5),
    ("accent", "page", 4.5),
    ("accent", "accent-page", 4.5),
    ("quiet", "accent-page", 4.5),
    ("text", "accent-page", 7.0),
    ("right", "right-page", 4.5),
    ("wrong", "wrong-page", 4.5),
    ("notice", "notice-page", 4.5),
    ("edge", "page", 3.0),
    ("edge", "raised", 3.0),
]


def luminance(colour: str) -> float:
    """The relative luminance of WCAG 2.2."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "back", "least"), PAIRS, ids=[f"{front} on {back}" for front, back, _ in PAIRS])
def test_contrast_is_that_of_wcag_aa(colours: dict[str, str], front: str, back: str, least: float) -> None:
    lighter, darker = sorted((luminance(colours[front]), luminance(colours[back])), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= least


def test_both_names_of_night_mode_are_known() -> None:
    assert ".card.nightMode" in CSS
    assert ".card.night_mode" in CSS


def test_nothing_is_asked_for_from_outside() -> None:
    texts = [CSS, *(side for each in NOTE_TYPES for sides in look(each).sides for side in sides)]
    assert not [text for text in texts if re.search(r"https?:|url\(|@import|@font-face|src=", text)]


def test_options_are_large_enough_for_a_thumb() -> None:
    assert int(re.search(r"\.options li \{[^}]*min-height: (\d+)px", CSS)[1]) >= 48  # type: ignore[index]


def test_every_template_file_is_in_use() -> None:
    stems = {f"{card.stem}.{side}.html" for each in NOTE_TYPES for card in each.cards for side in ("front", "back")}
    parts = {"card.css", "options.html", "options.js", "sources.html", "withdrawn.front.html", "withdrawn.back.html"}
    assert {path.name for path in template_folder("anki").iterdir()} == stems | parts


def test_no_part_is_left_unfilled() -> None:
    assert not [side for each in NOTE_TYPES for sides in look(each).sides for side in sides if "{{>" in side]
