"""The note types as readers' collections know them: permanent ids, fields in order, and the cards that show them.

Every id here was drawn at random once and never changes; Anki knows a note type, a field and a card by its id, so a name may change and
an id may not. A field or card added, removed or moved later would put every reader's note in conflict: a new need takes a spare
field, renamed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from quizgen.identity import fingerprint
from quizgen.templating import template_text

PARTIAL = re.compile(r"\{\{> *([\w.-]+) *\}\}\n?")


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a note type."""

    name: str
    id: int


@dataclass(frozen=True, slots=True)
class Card:
    """One card of a note type: its files are `{stem}.front.html` and `{stem}.back.html`; it is made when field `needs` is filled."""

    name: str
    id: int
    stem: str
    needs: int = 0


@dataclass(frozen=True, slots=True)
class NoteType:
    """One note type. Its first field is plain text that no other note of the type has."""

    key: str
    id: int
    name: str
    content: tuple[Field, ...]
    cards: tuple[Card, ...]
    is_cloze: bool = False

    @property
    def fields(self) -> tuple[Field, ...]:
        """The content first, then what every note type has."""
        return self.content + TAIL


TAIL = (
    Field("Explanation", 2_280_881_325_578_109),
    Field("Note", 2_548_986_498_490_979),
    Field("Quote", 1_929_137_800_044_855),
    Field("Source", 7_848_680_149_039_440),
    Field("Source Link", 4_242_135_075_851_932),
    Field("As Of", 7_250_048_108_801_525),
    Field("More Sources", 8_943_672_078_724_594),
    Field("Item", 1_816_913_494_713_547),
    Field("Withdrawn", 2_143_596_171_590_093),
    Field("My Notes", 6_839_292_845_887_976),
    Field("Spare 1", 3_240_419_601_477_010),
    Field("Spare 2", 4_200_613_373_691_336),
    Field("Spare 3", 3_922_597_261_414_250),
    Field("Spare 4", 4_859_717_246_763_250),
)

TERM = NoteType(
    "term",
    1_333_435_517_943,
    "quizgen term",
    (
        Field("Term", 840_205_580_478_570),
        Field("Meaning", 3_524_853_610_323_505),
        Field("Clue", 6_310_482_957_113_208),
    ),
    (
        Card("Term to meaning", 6_564_624_710_274_161, "term"),
        Card("Meaning to term", 2_754_525_951_550_984, "term-reverse", needs=2),
    ),
)
RECALL = NoteType(
    "recall",
    1_120_598_289_911,
    "quizgen recall",
    (
        Field("Question", 2_969_072_946_100_948),
        Field("Answer", 2_141_202_937_357_189),
        Field("Also Right", 8_769_636_923_772_553),
    ),
    (Card("Recall", 7_641_335_494_369_205, "recall"),),
)
CLOZE = NoteType(
    "cloze",
    1_131_976_676_126,
    "quizgen cloze",
    (Field("Text", 6_087_088_523_564_785), Field("Also Right", 8_296_269_357_037_628)),
    (Card("Cloze", 4_546_980_570_844_838, "cloze"),),
    is_cloze=True,
)
CHOICE = NoteType(
    "choice",
    1_396_048_875_659,
    "quizgen multiple choice",
    (
        Field("Question", 4_548_930_091_741_218),
        Field("Options", 3_048_528_140_781_969),
        Field("Answer", 7_252_674_553_664_229),
        Field("Key", 7_076_404_857_962_557),
        Field("Fixed Order", 6_330_058_699_845_570),
    ),
    (Card("Choice", 4_599_807_954_764_621, "choice"),),
)
EXAM = NoteType(
    "exam",
    1_467_172_654_600,
    "quizgen exam question",
    (
        Field("Summary", 2_713_256_847_635_492),
        Field("Question", 3_741_885_415_555_017),
        Field("Parts", 2_310_027_567_523_091),
        Field("Ask", 1_984_945_997_623_392),
        Field("Options", 2_211_426_736_271_444),
        Field("Answer", 6_576_456_688_447_512),
        Field("Key", 7_523_682_034_953_519),
    ),
    (Card("Exam question", 4_621_684_892_618_548, "exam"),),
)
MAINS = NoteType(
    "mains",
    1_242_732_437_500,
    "quizgen mains",
    (
        Field("Question", 7_382_553_085_686_014),
        Field("Points", 5_888_336_275_189_399),
        Field("Marks", 8_057_359_548_402_342),
        Field("Words", 3_065_597_890_432_886),
    ),
    (Card("Mains", 8_839_564_620_264_666, "mains"),),
)

NOTE_TYPES = (TERM, RECALL, CLOZE, CHOICE, EXAM, MAINS)
TYPE_OF_KIND: Mapping[str, NoteType] = MappingProxyType(
    {note_type.key: note_type for note_type in NOTE_TYPES if note_type is not EXAM}
    | dict.fromkeys(("statements", "pairs", "sequence", "assertion"), EXAM)
)


@dataclass(frozen=True, slots=True)
class Look:
    """How a note type looks: the CSS, and front and back of each card."""

    css: str
    sides: tuple[tuple[str, str], ...]

    @property
    def digest(self) -> str:
        """Another look, another digest."""
        return fingerprint(self.css, *(side for sides in self.sides for side in sides), length=16)


@cache
def look(note_type: NoteType) -> Look:
    """The look of a note type, from the templates."""
    sides = tuple((assembled(f"{card.stem}.front.html"), assembled(f"{card.stem}.back.html")) for card in note_type.cards)
    return Look(template_text("anki", "card.css"), sides)


def assembled(name: str) -> str:
    """A template with each `{{> part}}` replaced by the file of that name."""
    return PARTIAL.sub(lambda found: assembled(found[1]), template_text("anki", name))
