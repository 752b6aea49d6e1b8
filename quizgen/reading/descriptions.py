"""Descriptions such as "the Act", "this project", "the two leaders": which stand alone, which a name replaces, which dangle."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizgen.model import Name
from quizgen.model.slot_types import PLACES
from quizgen.reading.antecedents import Scene, nouns
from quizgen.reading.belonging import whole_of
from quizgen.reading.classes import takes_up
from quizgen.reading.complements import complemented
from quizgen.reading.courts import court
from quizgen.reading.edits import Edit, Finding, Problem
from quizgen.reading.harmless import is_harmless
from quizgen.reading.lead_things import lead_phrase
from quizgen.reading.lists import listed
from quizgen.reading.mentions import ORDINAL
from quizgen.reading.pairs import meeting, pair, pair_in, two_of, war
from quizgen.reading.reference_words import KINDS, NATIONAL, PERSON_NOUNS
from quizgen.reading.retaking import echoed, home
from quizgen.reading.subject_heads import SUBJECTS
from quizgen.reading.taking_up import taken_up
from quizgen.reading.uniques import RANKED, is_unique, names_it

if TYPE_CHECKING:
    from spacy.tokens import Token

DETERMINERS = frozenset({"the", "this", "that", "these", "those", "such"})
LONGEST_OFFICE, PAIR = 8, 2
GOVERNMENT = re.compile(r"[Gg]overnment$")
SITTING = frozenset({"assembly", "congress", "general assembly", "parliament"})
NUMBERED = re.compile(r"\d+(?:st|nd|rd|th) ")


def descriptions(scene: Scene) -> list[Finding]:
    """What is to be done about a sentence's definite and pointing descriptions."""
    found = [one for token in scene.sentence.doc if (one := finding(token, scene)) is not None]
    told = scene.sentence.doc if "both" in scene.sentence.text.lower() else ()
    return [*found, *(edit for token in told if token.lower_ == "both" and (edit := both(token, scene)))]


def both(token: Token, scene: Scene) -> Edit | None:
    """The names for "both countries", None where they are not known or it is quoted."""
    following = token.nbor(1) if token.i + 1 < len(token.doc) else token
    names = "" if scene.quoted(token.idx) else pair(f"both {following.text}", scene)
    return Edit(token.idx, following.idx + len(following), names) if names else None


def finding(token: Token, scene: Scene) -> Finding | None:
    """What is to be done about one article or pointing word, None when it needs nothing."""
    if token.lower_ == "such" and token.i + 1 < len(token.doc) and token.nbor(1).lower_ in {"as", "that"}:
        return None
    if (
        token.lower_ not in DETERMINERS
        or token.pos_ not in {"DET", "ADJ", "PRON"}
        or token.dep_ not in {"det", "predet", "amod", "nsubj", "dobj", "pobj"}
    ):
        return None
    head = token.head
    if head.i < token.i or token.dep_ in {"nsubj", "dobj", "pobj"} or inside_name(token, scene):
        return None
    edit = replaced(token, head, scene) if relative(head) else None
    if edit:
        return edit
    if (head.ent_type_ in {"DATE", "TIME"} and head.i - token.i > 1) or (token.lower_ == "the" and stands(token, head, scene)):
        return None
    if token.lower_ in {"those", "that"} and any(child.dep_ in {"relcl", "acl"} for child in head.children):
        return None
    if token.lower_ == "the" and scene.quoted_briefly(token.idx):
        return None
    # "The cheetah was flown in": no project that bears its name was.
    edit = None if head.lower_ in listed("species_nouns") else replaced(token, head, scene)
    if edit is None and token.lower_ == "the" and is_harmless(token, head, scene):
        return None
    return edit or Problem(
        "definite" if token.lower_ == "the" else "demonstrative",
        token.idx,
        head.idx + len(head),
        scene.sentence.text[token.idx : head.idx + len(head)],
    )


def relative(head: Token) -> bool:
    """Whether only a clause with "which" or "who" follows a noun: it may tell more, and not which one."""
    clauses = [child for child in head.rights if child.dep_ == "relcl"]
    return (
        bool(clauses)
        and any(one.lower_ in {"which", "who"} for one in clauses[0].subtree)
        and not any(child.dep_ == "prep" for child in head.rights)
    )


def inside_name(token: Token, scene: Scene) -> bool:
    """Whether an article is itself part of a name."""
    return any(one.start <= token.idx < one.end for one in scene.mentions)


def stands(token: Token, head: Token, scene: Scene) -> bool:
    """Whether "the …" says by itself which one it means."""
    between = list(head.doc[token.i + 1 : head.i])
    ranked = [one for one in between if RANKED.match(one.lower_) or ORDINAL.match(one.text)]
    if head.lower_ in {"latter", "former", "following", "same", "above", "other", "others", "rest"}:
        return head.lower_ == "rest" and complemented(head)
    if head.lower_ in {"period", "span"} and head.i + 1 < len(head.doc) and head.nbor(1).lower_ in {"from", "between", "of", "ending"}:
        return True  # However the parse joins them: "the three-year period from 2023-24 to 2025-26".
    if names_it(head, scene) or named_inside(token, head, scene) or is_unique(between, head, scene) or told_before(head, scene):
        return True
    if any(
        one.lower_ in {"latter", "former", "following", "same", "above", "said", "aforesaid", "other", "two", "three", "four", "five"}
        for one in between
    ):
        return complemented(head) and not any(one.lower_ in {"latter", "following", "above", "said", "same", "other"} for one in between)
    if ranked:
        following = head.nbor(1).lower_ if head.i + 1 < len(head.doc) else ""
        return complemented(head) or head.lower_ == "time" or following in {"since", "after", "before", "ever"}
    superlative = any(one.tag_ in {"JJS", "RBS"} or one.lower_ in {"only", "world"} for one in between) or head.tag_ == "JJS"
    return superlative or complemented(head) or correlative(token)


def correlative(token: Token) -> bool:
    """Whether "the" stands before a comparative: "the more the better"."""
    return token.i + 1 < len(token.doc) and token.nbor(1).tag_ in {"JJR", "RBR"}


def named_inside(token: Token, head: Token, scene: Scene) -> bool:
    """Whether a name between article and noun says which one: "the Antalya forum", "the Russian economy"."""
    mention = scene.mention_at(token.idx, head.idx + len(head))
    if mention is None:
        return any(one.dep_ == "poss" for one in head.children)
    if mention.start <= head.idx < mention.end:
        return True
    if mention.name.type in {"nationality", "country"}:
        return head.lower_ in NATIONAL or complemented(head) or head.lemma_.lower() in KINDS
    return head.lemma_.lower() not in PERSON_NOUNS


def told_before(head: Token, scene: Scene) -> bool:
    """Whether the sentence itself has said which one: "a bill … the bill", "India … the country"."""
    start = head.left_edge.idx
    if any(
        one.lemma_ == head.lemma_ and one.i != head.i and not any(child.lower_ in DETERMINERS for child in one.children)
        for one in nouns(head.doc, start)
    ):
        return True
    words = " ".join(one.text for one in head.doc[max(head.i - 1, 0) : head.i + 1])
    if two_of(words):
        return len(pair_in(two_of(words), [one for one in scene.mentions if one.end <= start])) == PAIR
    earlier = [one.name for one in scene.mentions if one.end <= start]
    # "was elected to the Human Rights Council, its third term on the body"
    body = head.lower_ == "body"
    return len({name for name in earlier if (name.type == "body" if body else takes_up(head.text, name))}) == 1


def replaced(token: Token, head: Token, scene: Scene) -> Edit | None:
    """The description exchanged for the one name that it takes up, None when that is not sure or the words are quoted."""
    start, end = token.idx, head.idx + len(head)
    words = scene.sentence.text[token.idx + len(token) + 1 : end]
    rivals = {one.name for one in scene.mentions if one.end <= start and takes_up(words, one.name)}
    if token.lower_ == "such" and token.i and token.nbor(-1).pos_ in {"ADJ", "DET", "NUM"}:
        return None  # "The first such Commission" is one of a kind that was told of, and no body of the title.
    if scene.quoted(start) or (complemented(head) and not relative(head)) or len(rivals) > 1:
        return None
    if scene.indian and GOVERNMENT.fullmatch(words) and token.lower_ == "the":
        return Edit(end - len(words), end, "Government of India")
    other = pair(words, scene) or meeting(words, scene) or war(words, scene) or ("India" if home(words, scene) else "")
    if other:
        return Edit(start, end, other)
    name = taken_up(words, scene)
    again = "" if name else echoed(words, scene) or court(words, head, scene) or (lead_phrase(words, scene) if is_placed(head) else "")
    whole = "" if name or again or token.lower_ != "the" else whole_of(words, scene)
    if again or whole:
        return Edit(start, end, again or f"{token.text} {words} of {whole}")
    near = rivals or (
        {one.name for one in scene.mentions if one.end <= start and one.name.type in PLACES} if token.lower_ == "that" else ()
    )
    if name and scene.indian and words.lower() in ("country", "nation") and name.name != "India":
        return None  # At a session in China an Indian temple becomes "the country's 39th site": India's, if anybody's.
    if name and near and name not in near:
        return None  # "France is one. With Singapore, … that country's system": the nearer one is meant.
    if name and words.lower() in SITTING and NUMBERED.match(name.name):
        return None  # "The Assembly" meets every year; the 78th is one of its sittings.
    return Edit(start, end, with_its_article(called(name, scene), name, words)) if name else None


def is_placed(head: Token) -> bool:
    """Whether many words may stand in a noun's place: a subject, or "under the pact"; not before another "in New York", nor twice."""
    first = not any(one.lemma_ == head.lemma_ for one in head.doc[: head.i])
    return first and (head.dep_ in SUBJECTS or (head.dep_ == "pobj" and head.head.lower_ in ("under", "of")))


def with_its_article(shown: str, name: Name, words: str) -> str:
    """A name in the place of "the program": with "the" where it ends in that noun, as "the Commercial Lunar program" does."""
    core = name.name.split(" (")[0].split()
    ends = (
        bool(core) and core[-1] != "Day" and words.split()[-1].lower() == core[-1].lower() and words.split()[-1].lower() != core[0].lower()
    )
    return f"the {shown}" if ends and not re.match(r"(?:the|an?) ", shown, re.IGNORECASE) else shown


def called(name: Name, scene: Scene) -> str:
    """A name as a sentence that has not named it yet should have it, with its article or office."""
    if name.type == "person":
        return f"{name.office} {name.name}" if name.office and len(name.office.split()) <= LONGEST_OFFICE else name.name
    article = name.type in {"law", "ministry", "treaty"} or name.name in scene.names.articles
    return f"the {name.name}" if article and not name.name.lower().startswith("the ") else name.name
