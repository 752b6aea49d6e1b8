"""Titles as what they name: without the form of the page and who publishes it, and what a headline says was approved or held."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.model import Document
from quizgen.reading.heading_names import LONG_WORD, MOST_WORDS, is_name, is_written_so

COURSE = re.compile(
    r"^(?:[A-Z]\w+ ){0,2}(?:Handout|Lecture|Chapter|Module|Unit|Lesson|Class|Session|Topic|Part|Day|Week)s? [\dIVX]+\s*[:.|–—-]\s*"
)
FORMS = (
    "explained|explainer|editorial|opinion|analysis|in focus|in depth|in brief|exclusive|fact ?check|fact ?sheet|faqs?|backgrounder|watch|"
    "primer|overview|frequently asked questions"
)
FORM = re.compile(rf"^(?:{FORMS})\s*[:|–—-]\s*", re.IGNORECASE)
# "Heat Action Plans: an explainer", "Green Hydrogen – Frequently Asked Questions", "Harappan sites: a revision sheet".
FORM_BEHIND = re.compile(
    rf"\s*(?:[:|]|\s[–—-])\s*(?:an? |the )?(?:{FORMS}|(?:brief |short |quick )?(?:introduction|guide|note|brief|profile)|"
    r"(?:revision|cheat) ?sheet|what you need to know|all you need to know|key (?:facts|points)|at a glance)(?=$|\s*[|:]|\s+[–—-]\s)",
    re.IGNORECASE,
)
# "Geography Revision Notes – Cyclones"
NOTES_ON = re.compile(r"^(?:[\w&]+ ){0,3}(?:Notes|Handout|Capsule|Booklet)(?: \d+)?\s*[:|–—-]\s*(?=\S+ \S|\w{8,}$)", re.IGNORECASE)
OF_A_COURSE = re.compile(
    r"\s*(?:[-–—|:]\s*|\()(?:(?:Prelims|Mains|UPSC|IAS|CSE|GS ?\d?)\b.*|"
    r"(?i:(?:(?:study|revision|short|quick|rough|class|handwritten|my) )*(?:notes|handout|summary|compilation|material|revision|"
    r"timeline|facts))\b.*)$"
)
# "Cabinet approves the Rice Mission for six years": what was approved is what the page is about.
DONE_TO = re.compile(
    r"^(?:(?:The )?(?:Union |Central |State )?(?:Cabinet|CCEA|CCS|Government|Govt\.?|Centre|Parliament|Lok Sabha|Rajya Sabha|India|"
    r"PM(?: Modi)?|Prime Minister(?: (?:Shri )?Narendra Modi)?|President|Vice[- ]President|[A-Z]\w+ Ministry|Ministry of [A-Z][\w, &]+?)) "
    r"(?:approve|launche?|clear|sanction|notifie|notify|unveil|inaugurate|enact|passe?|extend|announce|roll|flag|dedicate|release|commission)"
    r"(?:s|es)?(?: out| off)? (?:continuation of |inclusion of |revamped |an? |new )*(?:the )?(?P<rest>[‘'“\"]?[A-Z].*)$",
    re.IGNORECASE,
)
QUOTES = "‘’“”\"'"
EXERCISE = re.compile(r"\bEXERCISE [‘'“\"]?(?P<name>[A-Z][\w-]+)", re.IGNORECASE)


def unlabelled(title: str) -> str:
    """A title without what only says its form, its lesson or its paper of the exam: "Explained: …", "Handout 14: …"."""
    plain = FORM_BEHIND.sub("", NOTES_ON.sub("", COURSE.sub("", FORM.sub("", title))))
    return OF_A_COURSE.sub("", plain).strip(" :–—-|") or title


def told_of(title: str, document: Document) -> Iterator[str]:
    """The names that a headline says something was done to or that was held, as the text writes them; the likeliest first."""
    held = EXERCISE.search(title)
    if held:
        shape = re.compile(rf"\b(?i:Exercise [‘'“\"]?)(?P<name>(?i:{re.escape(held['name'])})(?![\w])(?: [A-Z][\w]+)*)")
        written = shape.search(document.text)
        if written:
            yield f"Exercise {written['name'] if len(written['name']) > LONG_WORD or not title.isupper() else written['name'].upper()}"
    done = DONE_TO.match(title)
    parts = done["rest"].split() if done else []
    for size in range(min(len(parts), MOST_WORDS + 2), 0, -1):
        start = " ".join(parts[:size])
        ended = size == len(parts) or start[-1] in f"{QUOTES},;:" or not parts[size][:1].isupper()
        name = start.strip(f"{QUOTES},;: ")
        if ended and is_name(name, document) and is_written_so_quoted(name, document):
            yield name
            return


def is_written_so_quoted(name: str, document: Document) -> bool:
    """Whether the text writes a name so within its sentences, with quotation marks or without."""
    if is_written_so(name, document):
        return True
    return any(re.search(rf"(?<=[a-z] )[{QUOTES}]{re.escape(name)}[{QUOTES}]", block.text) for block in document.blocks)
