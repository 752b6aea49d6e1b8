"""What labels mean: the entries of labels.yaml, and of which topics each can be told."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from quizgen import gazetteer
from quizgen.reading.heading_names import head_word, nouns
from quizgen.reading.headings import listed
from quizgen.reading.topics import Topic
from quizgen.syllabus import table
from quizgen.text import fold

# Kinds of topics that the last word of a name tells, with the list of those words.
LAWS = frozenset({"act", "bill", "code", "rules", "regulations", "adhiniyam", "sanhita"})
# What a ministry makes under an Act.
RULES = frozenset({"rules", "regulations"})
# What is done with treaties, and with no body.
OF_TREATIES = frozenset({"sign", "come into force", "ratify by India"})
BY_LAST_WORD = {"panel": "panels", "entitling": "entitling"}


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a label asks for: one entry of labels.yaml, whose head explains the fields."""

    relation: str
    said: tuple[str, ...]
    value: str
    ask: str = ""
    state: str = ""
    done: str = ""
    did: str = ""
    past: str = ""
    subject: str = "{topic}"
    head: str = ""
    worth: float = 0.5
    topics: str = ""
    but: str = ""
    what: str = ""
    back: str = ""
    of: tuple[str, ...] = ()
    lasting: bool = False
    loose: bool = False
    through: bool = False
    dated: bool = False
    yearly: bool = False
    office: bool = False
    occasion: bool = False


@cache
def meanings() -> tuple[Meaning, ...]:
    """The entries of labels.yaml."""
    return tuple(Meaning(**{**row, "said": tuple(row["said"]), "of": tuple(row.get("of", ()))}) for row in table("labels.yaml")["labels"])


@cache
def meanings_of(label: str) -> tuple[Meaning, ...]:
    """What a label may mean, in the order of the file."""
    known = fold(label).rstrip(":").strip()
    return tuple(one for one in meanings() if known in one.said)


def named_in(label: str) -> tuple[Meaning, str] | None:
    """A label with a name in it, `South Africa joined`: its meaning and the name."""
    for one in meanings():
        for said in one.said:
            if "{name}" in said and fold(label).endswith(said.replace("{name}", "")):
                return one, label[: len(label) - len(said.replace("{name}", ""))].strip()
    return None


def is_known(label: str) -> bool:
    """Whether a label has a meaning."""
    return bool(meanings_of(label)) or named_in(label) is not None


def is_of_others(meaning: Meaning, topic: Topic) -> bool:
    """Whether what a label tells is done with other things: a dynasty ruled and was not launched, and a body was not signed."""
    if topic.kind == "dynasty" and not meaning.topics and meaning.value in ("period", "occasion", "year"):
        return True
    # In the row of EFTA it is the agreement with it that was signed.
    return meaning.relation in OF_TREATIES and gazetteer.kind_of(topic.name) == "body"


def fits(meaning: Meaning, topic: Topic) -> bool:
    """Whether a label can be told of a topic of this kind."""
    if meaning.topics == "pair" or topic.pair:
        return meaning.topics == "pair" and bool(topic.pair)
    if meaning.topics == "country" or topic.country:
        return meaning.topics == "country" and topic.country
    if is_of_others(meaning, topic):
        return False
    noun = head_word(topic.name)
    if meaning.lasting and {noun, fold(topic.name).split()[0], topic.kind} & listed("events"):
        return False
    if meaning.topics in ("site", "institution"):
        site = topic.kind in ("site", "dam") or (not topic.kind and noun in listed("sites"))
        return site if meaning.topics == "site" else topic.kind in ("", "organisation")
    if meaning.topics in ("set up", "rules"):
        set_up = noun not in LAWS and (noun in listed("bodies") | nouns("the") or topic.name.isupper())
        return noun in RULES if meaning.topics == "rules" else set_up
    if meaning.topics in BY_LAST_WORD:
        return head_word(topic.full or topic.name) in listed(BY_LAST_WORD[meaning.topics])
    if meaning.topics == "body":
        return noun in listed("bodies")
    # What India ratified is a treaty, though an Act of the page gives effect to it.
    kind = "law" if noun in LAWS else topic.kind
    return meaning.topics == topic.kind if meaning.topics else topic.kind != "article" and kind != (meaning.but or "article")
