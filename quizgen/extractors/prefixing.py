"""A question or statement under the context that it needs: before it, or in the place of the one word that speaks of it."""

from __future__ import annotations

import re

from quizgen.model import Fact
from quizgen.text import fold, without_article, words

LOWERED = re.compile(
    r"^(?:The|A|An|In|On|At|By|Under|As|For|From|During|Since|After|Before|Until|According|With|Within|Of|To|Its|Their|His|Her|This|These|"
    r"Between|Through|Across|Over|About|Nearly|Around|Approximately|Some|All|Each|Every|Most|Both|Among|Following|Along|While|When|Although|"
    r"Currently|Despite|Out|Due|Owing|Pursuant|Based|Against)\b(?! [A-Z][a-z]+(?:'s)? of Rights)"
)

# The nouns by which a text speaks of its subject a second time, and those that mean the same in names.
KINDS = frozenset(
    {
        *("act", "code", "bill", "scheme", "mission", "programme", "project", "yojana", "abhiyan", "mahabhiyan", "campaign"),
        *("council", "commission", "committee", "authority", "board", "treaty", "convention", "agreement", "policy", "initiative"),
        *("alliance", "fund", "corridor", "summit", "survey", "index", "report"),
    }
)
ALSO = {"yojana": ("scheme",), "abhiyan": ("campaign", "mission", "scheme"), "mahabhiyan": ("scheme",)}
SMALL = frozenset({"of", "the", "for", "and", "on", "in", "to", "india"})
# "the Third India-Nordic Summit": an edition with what it is one of.
NTH = re.compile(
    r"(?:the |The )?(?:\d+(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth) "
    r"(?P<of>[A-Z][\w-]*(?: [A-Z][\w-]*)*)"
)
BRACKET = re.compile(r"\s*\(([A-Z][\w.-]+)\)$")


def asked_in(fact: Fact, question: str) -> str:
    """The question under the context that the fact needs."""
    if not fact.context or is_known(fact.context, question):
        return question
    put = in_its_place(fact.context, question)
    return put or f"With reference to {fact.context}, {lower_first(question, always=is_common(question))}"


def told_under(context: str, said: str, hidden: str) -> str:
    """A statement under its context, of which a part is going to be hidden."""
    if not context or is_known(context, said.replace(hidden, " ", 1)):
        return said
    return in_its_place(context, said) or f"With reference to {context}: {said}"


def is_known(context: str, text: str) -> bool:
    """Whether a text names its context: by all its words, by those that tell, or by the letters in its brackets."""
    known = set(words(text))
    nth = NTH.match(context)
    if nth and any(fold(found["of"]) == fold(nth["of"]) for found in NTH.finditer(text)):
        return True  # The First Summit needs no word of the Third.
    if set(words(context)) <= known:
        return True
    if context.startswith(("“", '"')):
        return False
    short = BRACKET.search(context)
    if short and re.search(rf"(?<![\w-]){re.escape(short[1])}(?![\w-])", text):
        return True
    own = BRACKET.sub("", without_article(context))
    if {word for word in words(own) if word not in SMALL} <= known and len(words(own)) > 1:
        return True
    telling = [word for word in words(own) if word not in KINDS]
    # "The cheetah" is not Project Cheetah.
    return len(telling) > 1 and own != " ".join(telling) and set(telling) <= known and re.search(r"[A-Z]{2}|-", own) is not None


def in_its_place(context: str, text: str) -> str:
    """A text with its context where it only says "the project" or "the Act"; "" where it does not."""
    own = BRACKET.sub("", context)
    kind = next((word for word in reversed(words(own)) if not word.isdigit()), "")
    if kind not in KINDS or context.startswith(("“", '"')):
        return ""
    nouns = "|".join((kind, *ALSO.get(kind, ())))
    found = re.search(
        rf"\b[Tt]h(?:e|is) (?:{nouns}|{kind.capitalize()})\b(?![-'’]| (?:of|for|on|to|in|under|that|which|area|site|period|cost)\b)", text
    )
    if found is None or re.match(r" [A-Z]", text[found.end() :]):
        return ""
    return f"{text[: found.start()]}{own[:1].upper() + own[1:] if not found.start() else own}{text[found.end() :]}"


def lower_first(text: str, *, always: bool = False) -> str:
    """The text without the capital of a sentence's beginning, where its first word is no name."""
    return text[:1].lower() + text[1:] if always or LOWERED.match(text) or starts_question(text) else text


def is_common(text: str) -> bool:
    """Whether a text begins with a word that is no name: a question word, a small word, a participle."""
    return (
        starts_question(text)
        or text.startswith("Unlike ")
        or bool(
            re.match(r"(?:[A-Z][a-z]+ing|Further|To|With|Under|By|Since|During|As|In|On|At|From|Of)\b(?! [A-Z][a-z]+ (?:Act|Scheme))", text)
        )
    )


def starts_question(text: str) -> bool:
    """Whether a text begins with a question word."""
    return bool(re.match(r"(?:Who|Whom|Whose|Which|What|When|Where|Why|How)\b", text))
