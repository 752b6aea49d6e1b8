"""Articles, sections and schedules of a law that a statement names: "Section 38V of the Wild Life (Protection) Act, 1972"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.model import Slot
from quizgen.reading.found import WORTH, Found

PROVISION = re.compile(
    r"\b(?:(?P<head>Article|Section)s? (?P<number>\d+ ?-?[A-Z]{0,2}(?: ?\(\d+[A-Z]?\))?(?: ?\([a-z]\))?)"
    r"|(?P<ordinal>(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth)) (?P<last>Schedule))(?![\w-])"
)
OF_LAW = re.compile(
    r",? (?:of|to) (?:the )?(?:(?:Indian )?Constitution\b(?: of India)?|"
    r"[A-Z][^.;]{2,110}?(?:Act|Code|Sanhita|Adhiniyam|Rules)\b(?:, \d{4})?)"
)
# Which letter of its definitions an Act gives to a term is nobody's matter; of the Constitution, "Article 39(b)" is known.
LETTERED = re.compile(r"\([a-z]\)$")
# One of several: "Articles 14 to 18", "Sections 3 and 4".
SEVERAL_AFTER = re.compile(r"\s*(?:,|and|or|to|–|-|/|&)\s*(?:\d|Article|Section)")
SEVERAL_BEFORE = re.compile(r"(?:\d[A-Z]{0,2}(?:,| and| or| to|,? &)|[-–/]) ?$")


def provisions(text: str) -> Iterator[Found]:
    """The provisions of which the text says to what law they belong."""
    for hit in PROVISION.finditer(text):
        law = OF_LAW.match(text, hit.end())
        if law and not SEVERAL_AFTER.match(text, hit.end()) and not SEVERAL_BEFORE.search(text[: hit.start()]):
            head = (hit["head"] or hit["last"]).lower()
            if head == "section" and LETTERED.search(hit["number"]):
                continue
            other = (hit["number"] or hit["ordinal"]).strip()
            # Who names the section without its sub-section, or writes its letter close, is right as well: "Section 38V" of "38 V (3)".
            whole = re.sub(r"\s*\([^()]*\)", "", other).replace(" ", "") if head == "section" else other
            accepts = tuple(dict.fromkeys((other, other.replace(" ", ""), whole, f"Section {whole}" if head == "section" else other)))
            yield Found(hit.start(), hit.end(), Slot(hit[0].strip(), "law", head, accepts, worth=WORTH["law"]))


def is_provision(slot: Slot, text: str) -> bool:
    """Whether a slot is an article, a section or a schedule of which the text says to what law it belongs."""
    return any(one.slot.text == slot.text for one in provisions(text)) if PROVISION.fullmatch(slot.text) else False
