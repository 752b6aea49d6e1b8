"""What a clause lost when it was cut out of its sentence: an object, an aim, the end of a row, among what it is the first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from quizgen.reading.lists import listed
from quizgen.reading.pieces import LEANING, brackets, text_of
from quizgen.reading.tenses import is_counted_by_a_day

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from quizgen.reading.clauses import Cut

DONE_TO = frozenset(
    {"set", "establish", "found", "constitute", "create", "approve", "inaugurate", "notify", "introduce", "sign", "enact", "build"}
)
RANKS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "only", "last"})
BEYOND = re.compile(
    r"and (?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:from|of|in|by|for) |"
    r"(?:and|or) (?:above|below|over|more|less|under|upwards|older|younger)\b"
)
JOINING = frozenset({"cc", "prep", "conj", "mark", "aux", "advmod", "agent", "npadvmod"})
SERIES = re.compile(r",? (?:and )?\d[\d.]*")
ROW = re.compile(
    r"(?P<first>\d[\d,.]* (?:from|in|for|to|at|by) (?:the )?[A-Z][\w.]+)"
    r"(?:, (?:and )?\d[\d,.]* (?:from|in|for|to|at|by) (?:the )?[A-Z][\w. ]+)+"
)
FINDING = frozenset({"rule", "hold", "decide", "find", "observe", "clarify", "declare", "direct", "recommend", "agree", "conclude"})
PANELS = frozenset({"committee", "commission", "panel", "council", "board", "team", "group"})
PANEL_MADE = frozenset({"constitute", "form", "appoint", "establish", "create", "set"})
RUNNING_ON = frozenset({"has", "have", "had", "is", "are", "was", "were", "will", "would", "can", "may", "must", "shall"})
IN_A_NAME = re.compile(r"\([A-Z\d][^()]+ [^()]+\) (?P<last>(?:[A-Z]\w+ )?(?:Regulations|Rules|Act|Bill|Order|Ordinance|Guidelines))\b")


def is_patched(cut: Cut, doc: Doc) -> bool:
    """Whether a complement goes on behind what was left out of it with words that do not join: "24 crore, of which …, 8 crore"."""
    told = [number for part in cut.parts for number in part.piece.tokens]
    return any(doc[after].dep_ not in JOINING and not doc[after].is_punct for _, after in gaps(told, doc))


def is_unhedged(cut: Cut, doc: Doc) -> bool:
    """Whether a clause lost the adverb without which it says more: "symbolically handed over", "broadly adopted the report"."""
    told = cut_tokens(cut)
    return any(child.i not in told and child.lower_ in listed("hedging_adverbs") for child in doc[cut.verb_head].children)


def is_half_a_row(cut: Cut, doc: Doc) -> bool:
    """Whether the end of a row was left out as if it told more of a name: "elected Ghana, Togo[, the Congo and Peru] as members"."""
    beside = apposed(doc)
    told = cut_tokens(cut) if beside else set[int]()
    return any(token.i not in told and token.head.i in told and is_rest_of_row(token) for token in beside)


@lru_cache(maxsize=4)
def apposed(doc: Doc) -> tuple[Token, ...]:
    """The appositions of a sentence."""
    return tuple(token for token in doc if token.dep_ == "appos")


def is_rest_of_row(noun: Token) -> bool:
    """Whether what looks like an apposition is joined by "and" to a name: it goes on with the row before it."""
    if noun.head.dep_ == "conj" and noun.pos_ == "PROPN" and any(child.dep_ == "cc" for child in noun.subtree):
        return True
    joined = [child for child in noun.children if child.dep_ == "conj"]
    row = [noun, *joined, *(child for one in joined for child in one.children if child.dep_ == "conj")]
    return any(child.dep_ == "cc" for one in row for child in one.children) and all(one.pos_ in ("PROPN", "NOUN") for one in row)


def gaps(tokens: Sequence[int], doc: Doc) -> Iterator[tuple[list[Token], int]]:
    """What was left out between some tokens, brackets and idle words aside, with the number of the token behind each gap."""
    if not tokens or tokens[-1] - tokens[0] == len(tokens) - 1:
        return
    inside = {number for begin, end in brackets(doc) for number in range(begin, end + 1)}
    for before, after in pairwise(tokens):
        left = [doc[number] for number in range(before + 1, after) if number not in inside and not is_idle(doc[number])]
        if left:
            yield left, after


def is_unranked(cut: Cut, doc: Doc) -> bool:
    """Whether a rank lost the words that say among what: "becomes the second member of the Union, with which India has a pact"."""
    told = {number for part in (*cut.parts, *cut.tail) for number in part.piece.tokens}
    ranked = any(doc[number].lower_ in RANKS or doc[number].tag_ in ("JJS", "RBS") for number in told)
    return ranked and any(
        token.dep_ in ("relcl", "acl") and token.i > cut.verb_head and token.i not in told and doc[token.left_edge.i].pos_ == "ADP"
        for token in doc[cut.verb_head].subtree
    )


def ends_short(cut: Cut, doc: Doc) -> bool:
    """Whether a measure lost "and above", or the one who did it lost the other: "by K. Rao, adviser to the State, and R. Sen"."""
    ends = {max(part.piece.tokens) for part in (*cut.parts, *cut.tail) if part.piece.tokens}
    if any(SERIES.match(doc[end + 1 :].text) and re.search(r"\d", doc[end].text) for end in ends if end + 2 < len(doc)):
        return True  # "expects 2.9 per cent, 3.4 per cent and 3.9 per cent": one of a row is not the whole.
    if any(BEYOND.match(doc[end + 1 : end + 4].text_with_ws) for end in ends if end + 1 < len(doc)):
        return True
    agents = (doc[part.head] for part in cut.parts if part.role == "agent" and part.head >= 0)
    return any(token.dep_ == "appos" and token.i not in cut_tokens(cut) for agent in agents for token in agent.subtree)


def cut_tokens(cut: Cut) -> set[int]:
    """All tokens that a clause tells."""
    return {number for piece in (cut.subject, cut.verb, *(part.piece for part in (*cut.parts, *cut.tail))) for number in piece.tokens}


def is_objectless(cut: Cut, doc: Doc) -> bool:
    """Whether a verb lost its object behind an aside: "flagged off, from Malda Town, the first sleeper train"."""
    told, verb = cut_tokens(cut), doc[cut.verb_head]
    roles = {part.role for part in cut.parts}
    if cut.way not in ("main", "coordinate") or "object" in roles:
        return False
    if verb.tag_ in ("VBD", "VBN") and not cut.auxiliary.tokens and verb.lemma_ in DONE_TO:
        return True  # "KABIL, a joint venture, set up in 2019": what it did not do itself.
    return "clause" not in roles and any(child.dep_ == "dobj" and child.i > verb.i and child.i not in told for child in verb.children)


def has_lost_as(cut: Cut, doc: Doc) -> bool:
    """Whether "As on 1 February, …" lost its first word: what had been counted by a day was not done on it."""
    return is_counted_by_a_day(doc) and bool(cut.opening.tokens) and 0 not in cut.opening.tokens and cut.way == "main"


def has_to(verb: Token) -> bool:
    """Whether a verb is an infinitive with its "to"."""
    return verb.tag_ == "VB" and any(child.lower_ == "to" for child in verb.children)


def is_any_panel(noun: Token) -> bool:
    """Whether a committee or another panel is made that only its aim tells from others: "a committee", not "the Sarkaria Commission"."""
    made = noun.dep_ in ("nsubjpass", "dobj") and noun.lower_ in PANELS
    return made and (noun.text.islower() or any(child.lower_ in ("a", "an", "another") for child in noun.children))


def is_without_aim(cut: Cut, doc: Doc) -> bool:
    """Whether the verb lost what somebody was to do: "directed the Commission [to accept the card]"."""
    told, verb = cut_tokens(cut), doc[cut.verb_head]
    whole = any(child.dep_ in ("dobj", "dative") and child.i in told for child in verb.children)
    if verb.lemma_ in PANEL_MADE and any(is_any_panel(child) and child.i in told for child in verb.children):
        # "a Committee was constituted [to examine the proposals]": of which one it is, the aim tells.
        return any(token.dep_ in ("xcomp", "advcl", "acl") and token.i not in told and has_to(token) for token in verb.subtree)
    if verb.lemma_ in FINDING and not whole:
        # "the Bench ruled in 2024 [that States can …]".
        return any(child.dep_ == "ccomp" and child.i not in told and child.i > verb.i for child in verb.children)
    return whole and any(child.dep_ in ("xcomp", "ccomp") and child.i not in told and child.i > verb.i for child in verb.children)


def runs_on(cut: Cut, doc: Doc) -> bool:
    """Whether a cut ends with the subject of the next clause: "prepared by the firm and the work of Phase 1 [has been entrusted …]"."""
    end = max(cut_tokens(cut), default=0) + 1
    follows = doc[end] if end < len(doc) else None
    return (
        follows is not None and follows.lower_ in RUNNING_ON and end - 1 > cut.verb_head and doc[end - 1].pos_ in ("NOUN", "PROPN", "NUM")
    )


def is_of_a_row(text: str, doc: Doc) -> bool:
    """Whether a figure is the first of a row that leaves its noun out: "secured 128 from Lima, 114 from Quito and 90 from Bogota"."""
    return any(found["first"] in text and found[0] not in text for found in ROW.finditer(text_of(doc)))


def has_lost_bracket(text: str, doc: Doc) -> bool:
    """Whether a law lost the bracket inside its name: "the Stock Exchange [(Listing)] Regulations, 2015"."""
    return any(found[0] not in text and found["last"] in text for found in IN_A_NAME.finditer(text_of(doc)))


def is_idle(token: Token) -> bool:
    """Whether a word or sign may go without a trace."""
    return token.is_punct or token.lower_ in LEANING
