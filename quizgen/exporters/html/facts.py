"""What the page knows of its paper beyond the questions: names, numbers and the rows of its tables."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from math import ceil

from quizgen.exporters.sheet import PART_TITLES, Entry, Sheet
from quizgen.identity import fingerprint, paper_digest
from quizgen.marking import UNTAGGED
from quizgen.model import Paper
from quizgen.questions import Form

FORMATS = {
    "statements": "Statements",
    "pairs": "Pairs",
    "sequence": "Sequence",
    "assertion": "Statement I and II",
    "choice": "Single fact",
    "term": "Terms",
    "recall": "Short answers",
    "cloze": "Gaps",
    "mains": "Essays",
}
NOUNS: dict[tuple[Form, int], str] = {("typed", 1): "short answer", ("essay", 1): "essay"}
# Minutes for a question where the paper names none: 120 for 100 in Prelims, 180 for 20 in Mains.
PACE: dict[Form, float] = {"options": 1.2, "typed": 0.6, "essay": 9}


@dataclass(frozen=True, slots=True)
class Facts:
    """The paper as the script needs it. `store` is what progress is kept under; marks are fractions such as `-2/3`."""

    store: str
    digest: str
    set: str
    seed: int
    right: str
    wrong: str
    minutes: int
    line: str
    count: int
    topics: tuple[str, ...]
    kinds: tuple[str, ...]

    @property
    def topic_names(self) -> tuple[str, ...]:
        """The rows of the table by topic."""
        return tuple(topic_name(tag) for tag in self.topics)

    @property
    def formats(self) -> tuple[str, ...]:
        """The rows of the table by format."""
        return tuple(FORMATS[kind] for kind in self.kinds)

    def topics_of(self, entry: Entry) -> str:
        """The rows of the first table in which a question is counted: `0 2`."""
        return " ".join(str(self.topics.index(tag)) for tag in dict.fromkeys(entry.question.tags or (UNTAGGED,)))

    def format_of(self, entry: Entry) -> int:
        """The row of the second table in which it is counted."""
        return self.kinds.index(entry.question.kind)


def facts_of(paper: Paper, sheet: Sheet) -> Facts:
    """All that the page says of this paper."""
    kinds = {entry.question.kind for entry in sheet.entries}
    right, wrong = paper.marking.exact
    return Facts(
        store=content_hash(sheet),
        digest=paper_digest(paper),
        set=paper.set,
        seed=paper.seed,
        right=f"{right.numerator}/{right.denominator}",
        wrong=f"{wrong.numerator}/{wrong.denominator}",
        minutes=paper.minutes or ceil(sum(PACE[entry.question.form] for entry in sheet.entries)),
        line=line(paper, sheet),
        count=len(sheet.entries),
        topics=topics(sheet),
        kinds=tuple(kind for kind in FORMATS if kind in kinds),
    )


def line(paper: Paper, sheet: Sheet) -> str:
    """`Set B · 20 questions: 12 multiple choice, 8 short answers · Time: 1 hour`."""
    counts = {form: sum(entry.question.form == form for entry in sheet.entries) for form in PART_TITLES}
    parts = ", ".join(f"{count} {NOUNS.get((form, count), PART_TITLES[form].lower())}" for form, count in counts.items() if count)
    total = f"{len(sheet.entries)} question{'' if len(sheet.entries) == 1 else 's'}"
    mixed = f"{total}: {parts}" if sum(map(bool, counts.values())) > 1 else total
    return " · ".join(filter(None, (f"Set {paper.set}" if paper.set else "", mixed, f"Time: {sheet.time}" if sheet.time else "")))


def content_hash(sheet: Sheet) -> str:
    """What progress is kept under: another wording, order or marking is another quiz."""
    return fingerprint(json.dumps(asdict(sheet), sort_keys=True, default=str), length=16)


def topics(sheet: Sheet) -> tuple[str, ...]:
    """The tags that the result counts by, in order of their names, untagged questions last."""
    tags = {tag for entry in sheet.entries for tag in entry.question.tags}
    untagged = any(not entry.question.tags for entry in sheet.entries)
    return (*sorted(tags - {UNTAGGED}), *([UNTAGGED] if untagged or UNTAGGED in tags else []))


def topic_name(tag: str) -> str:
    """`GS2 › International Relations` for the tag `GS2::International_Relations`."""
    return tag.replace("::", " › ").replace("_", " ")
