"""A sentence as it stands, for a gap where no clause could be cut."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizgen.reading.clauses import CONDITIONS, conditional, verb_group
from quizgen.reading.doubts import AUXILIARIES, FINITE, is_asked, is_behind_comma, is_elliptic, is_led_by_participle
from quizgen.reading.edits import Edit, applied
from quizgen.reading.lists import SMALL, listed
from quizgen.reading.opinions import is_vague, judging
from quizgen.reading.pieces import tidy, upper_first
from quizgen.reading.soundness import stands
from quizgen.reading.statements import HEDGES, NUMBERED, Statement, without_opener
from quizgen.reading.subject_heads import SUBJECTS
from quizgen.reading.telegrams import verbs
from quizgen.reading.tenses import is_planned, told_simply
from quizgen.reading.torn import is_torn

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from quizgen.reading.language import Sentence

LONGEST_WHOLE = 38
# "Elder Line, the helpline, …": a common word begins a name.
NAMED = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+(?:,| (?:is|was|has|had|can|will)\b)")


def whole(sentence: Sentence, edits: tuple[Edit, ...]) -> Statement | None:
    """The sentence as it stands, for a gap where no clause could be cut, also of what somebody must do.

    Where the parse shows no main verb with a subject, only what is hard may be asked (`judges`): an amount is one in any parse.
    """
    doc = sentence.doc
    root = next((token for token in doc if token.dep_ == "ROOT"), None)
    text = upper_first(without_opener(tidy(applied(sentence.text, edits)).rstrip(".")))
    if (
        root is None
        or conditional(root)
        or is_vague(root)
        or any((token.lower_ in CONDITIONS and not is_asked(token)) or is_elliptic(token) for token in doc)
        or len(text.split()) > LONGEST_WHOLE
        or is_torn(text)
    ):
        return None
    group = verb_group(root)
    plain = group is not None and any(child.dep_ in SUBJECTS and child.i < root.i for child in root.children)
    first = (
        doc[group[0]]
        if group is not None and plain
        else next((token for token in doc if token.tag_ in FINITE and not is_below(token)), None)
    )
    if first is None or (not plain and is_verbless(root, first)) or is_note(doc, first, text):
        return None
    verb = root if plain else first
    text = told_simply(text, verb)
    auxiliary = first.lower_ if first.pos_ == "AUX" and (first.lower_ != "had" or "had " in text) else ""
    if not stands(text, doc, auxiliary):
        return None
    judged = not plain or judging(root, [child for child in root.children if child.i > root.i])
    everything = frozenset(range(len(doc)))
    past = first.tag_ in ("VBD", "VBN")
    planned = is_planned(auxiliary, verb)
    return Statement(
        text, None, verb.i, "whole", inside_of(text, doc), everything, auxiliary, past, "", auxiliary in HEDGES, planned, judged
    )


def is_duty(statement: Statement, doc: Doc) -> bool:
    """Whether a statement tells what somebody must do."""
    verb = doc[statement.verb]
    return any(one.lower_ in listed("duty") for one in (verb, *verb.children) if one is verb or one.dep_ in AUXILIARIES)


def is_below(finite: Token) -> bool:
    """Whether a finite verb stands in a clause within another: "formulated by X, keeping in view that India has thorium"."""
    verb = finite.head if finite.dep_ in AUXILIARIES else finite
    return verb.dep_ in ("relcl", "ccomp", "acl", "pcomp")


def inside_of(text: str, doc: Doc) -> str:
    """A sentence as it stands behind an opening: without its capital, unless a name begins it."""
    opens = doc[0]
    if text.partition(" ")[0] in SMALL:
        return text[:1].lower() + text[1:]
    common = (
        text.startswith(opens.text)
        and opens.text not in NUMBERED
        and opens.pos_ != "PROPN"
        and opens.ent_type_ != "NORP"
        and not any(letter.isupper() or letter.isdigit() for letter in opens.text[1:])
        and not NAMED.match(text)
    )
    return text[:1].lower() + text[1:] if common else re.sub(r"^(?:The|A|An) ", lambda found: found[0].lower(), text)


def is_verbless(root: Token, first: Token) -> bool:
    """Whether what looks like a verb without a subject is none."""
    if first.tag_ != "VBD":
        return False
    if first.lower_ == first.lemma_ or is_behind_comma(first) or is_led_by_participle(first):
        return True  # "Four hubs spread over 17 States", "A Rice Fund, ₹40 crore, notified in May".
    # "A scheme for rice, cleared in May, and spent batteries."
    return root.tag_ in ("NN", "NNS") and first.dep_ == "conj" and first.head.tag_ == "VBN"


def is_note(doc: Doc, first: Token, text: str) -> bool:
    """Whether words are a note that leaves out who does a thing, or runs several together."""
    if ":" in text and ";" in text:
        return True  # "Rao v. State (1997): validity upheld; reviews every six months".
    if verbs().get(doc[0].lower_) == "" and doc[0].lower_.endswith("s"):
        return True  # "Provides funds to projects".
    # "Developing X by allowing Y will help": what is done, and who does it not.
    return doc[0].dep_ == "csubj" and "," not in doc[: first.i].text
