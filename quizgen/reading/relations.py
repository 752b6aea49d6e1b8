"""What sentences tell of two named things: of which river one is a tributary, under which ministry another works.

Of "The Chenab is a tributary of the Indus" a name alone tells little, so that no slot is asked of it; a teacher sees
a question of geography. Each relation is an entry of one of the FILES.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from quizgen.dates import find_times, opening_of
from quizgen.model import Document, Fact, Name, Slot
from quizgen.reading.edits import applied
from quizgen.reading.language import Sentence
from quizgen.reading.leading import ONE_OF
from quizgen.reading.lists import listed
from quizgen.reading.pattern_tables import HARMLESS, filled
from quizgen.reading.pointing import dangling_in, leans
from quizgen.reading.predicates import POINTS, is_official
from quizgen.reading.refusals import refusal
from quizgen.reading.relevance import document_relevance
from quizgen.reading.resolving import Resolution, is_indian
from quizgen.reading.slots import Finder
from quizgen.reading.told_clauses import told_clauses
from quizgen.reading.topics import title_topic
from quizgen.reading.torn import is_torn
from quizgen.reading.turning import forms_of, in_full, titled
from quizgen.syllabus import table
from quizgen.text import fold, sentence, squeeze, veil, without_article, words

FILES = ("relations.yaml", "relations_of_affairs.yaml", "relations_of_news.yaml")
MARKS = {"common", "now", "denied", "scoped"}
MOST_WORDS, MOST_OF_SUBJECT, MOST_OF_ANSWER, MOST_OF_QUESTION, LEAST_RELEVANCE = 45, 16, 22, 34, 0.38
# What makes a sentence more than a plain telling, and words that only begin it.
UNSURE = re.compile(
    r"\b(?:may|might|would|could|should|if|unless|not|never|no longer|whether|likely|expected|proposed|earlier|formerly|previously|once|"
    r"claims?|reportedly|allegedly|said|says|believed|perhaps|then|now)\b"
)
# "…, claimed the Minister".
CLAIMED = re.compile(r"\s*,? (?:claims?|claimed|said|says|argued|argues|according to|insists?|insisted)\b")
AND = re.compile(r",? (?:and|or|&|as well as|along with|together with) (?:the )?[A-Z]")
# What only the parser thinks of a sentence whose shape is known here.
PARSED = frozenset({"telegraphic", "unfinished"})
PEOPLE = frozenset({"person", "people"})
# "The Contaminated Sites Rules" is a name.
NAME = re.compile(r"[Tt]he [A-Z][\w’'-]+(?: (?:of |and |for )*[A-Z][\w’'-]+)+")
LAW = re.compile(r"\b(?:Act|Code|Sanhita|Adhiniyam)(?:,? (?:of )?\d{4})?$")
# "the first ship", of which country or yard?
SCOPE = re.compile(r"^(?:the world|[A-Z])|\b(?:of|in|to|with|by|from|on|for|outside) .*(?:[A-Z]|\bworld\b)")
BEGUN = re.compile(r"^(?:Note that|In words:|Also,|Today,|Note:|However,) ")


# Words of an answer that do not give it away.
UNTELLING = frozenset(
    {"of", "the", "and", "in", "for", "on", "from", "by", "to", "v", "vs", "act", "court", "principle", "amendment", "constitutional"}
)
TITLES = frozenset({"law", "work", "treaty", "ministry"})
YEAR = re.compile(r"(?:18|19|20)\d\d")


class Ask(NamedTuple):
    """One question of a relation: the group that is asked for, the question, the type and noun of its slot: see relations.yaml."""

    value: str
    ask: str
    type: str
    head: str
    unshared: bool


class Relation(NamedTuple):
    """One thing that sentences of a shape tell: see relations.yaml."""

    relation: str
    shape: re.Pattern[str]
    state: str
    asks: tuple[Ask, ...]
    worth: float
    marks: frozenset[str]
    needs: str


class Page(NamedTuple):
    """What a page brings to its sentences: its date, its names, its words."""

    as_of: str
    finder: Finder
    text: str
    topic: str
    law: str
    indian: bool = False


@cache
def relations() -> tuple[Relation, ...]:
    """Everything that is looked for."""
    known = {name: shape for file in FILES for name, shape in table(file)["words"].items()}
    known["deeds"] = "|".join(sorted(listed("deeds_of_laws")))
    return tuple(
        Relation(
            *(one["relation"], re.compile(filled(one["shape"], known)), one["state"]),
            tuple(Ask(ask["value"], ask["ask"], ask["type"], ask.get("head", ""), "unshared" in ask) for ask in one["asks"]),
            *(one["worth"], frozenset(MARKS & one.keys()), one.get("needs", "")),
        )
        for file in FILES
        for one in table(file)["relations"]
    )


def relation_facts(
    document: Document, sentences: Sequence[Sentence], resolutions: Sequence[Resolution], names: Sequence[Name]
) -> Iterator[tuple[int, Fact]]:
    """What sentences tell of two named things, each once, with the number of its block."""
    if document_relevance(document) < LEAST_RELEVANCE:
        return
    about = title_topic(document)
    page = Page(
        opening_of(document.source.published),
        Finder(names, document.source.title),
        f"{document.source.title}\n{document.text}",
        shown := about.shown if about and not about.pair and not about.country else "",
        shown if LAW.search(shown) else "",
        is_indian(document),
    )
    seen = set[tuple[str, str]]()
    for one, resolution in zip(sentences, resolutions, strict=True):
        text = in_full(titled(BEGUN.sub("", applied(one.text, resolution.edits)).rstrip(". "), document.source.title))
        refused = refusal(one)
        listed_last = refused is not None and refused.rule == "unfinished" and re.search(r"\([ivx]+\)$", text) is not None
        if refused is not None and refused.rule not in HARMLESS | PARSED and not listed_last:
            continue
        for clause in told_clauses(text, one, most_words=MOST_WORDS):
            for fact in told(clause[:1].upper() + clause[1:], one, resolution, page):
                if (fact.statement, fact.question) not in seen:
                    seen.add((fact.statement, fact.question))
                    yield one.block, fact


def told(text: str, source: Sentence, resolution: Resolution, page: Page) -> Iterator[Fact]:
    """The facts of one sentence."""
    for relation in relations():
        found = relation.shape.match(text)
        forms = forms_in(relation, found, page) if found else None
        if found is None or forms is None or is_unsure(relation, found) or is_part(relation, found):
            continue
        statement = re.sub(r"(?<=, )The (?=[A-Z])", "the ", sentence(squeeze(relation.state.format(**forms))))
        dangling = (
            one
            for one in dangling_in(resolution, statement)
            if one.kind not in ("definite", "context") or not is_known(one.word, statement, page)
        )
        if not leans(dangling) and not is_torn(statement):
            made = (fact_of(relation, ask, forms, statement, source, page) for ask in relation.asks)
            yield from (fact for fact in made if fact is not None)


def is_unsure(relation: Relation, found: re.Match[str]) -> bool:
    """Whether words deny or only suppose what is told; what a court held may hold a "not"."""
    told = found.string[: found.start("what")] if "denied" in relation.marks else found[0]
    return UNSURE.search(told) is not None or CLAIMED.match(found.string[found.end() :]) is not None


def is_part(relation: Relation, found: re.Match[str]) -> bool:
    """Whether an answer is only one of several: "founded by Asha Rao and Ravi Sen"."""
    names = [one for one in relation.asks if one.type != "list" and one.value in found.re.groupindex]
    return any((AND if one.type not in PEOPLE else ONE_OF).match(found.string[found.end(one.value) :]) for one in names if found[one.value])


def forms_in(relation: Relation, found: re.Match[str], page: Page) -> dict[str, str] | None:
    """The words of the questions; None where the page lacks some of them, or what is told of is no name."""
    groups = {key: squeeze(part or "").strip(" ,") for key, part in found.groupdict().items()}
    who = groups.get("subject") or groups.get("value", "")
    missing = ("now" in relation.marks and not page.as_of) or relation.needs not in page.text
    if missing or not is_told(who, relation, page) or ("scoped" in relation.marks and not SCOPE.search(groups["what"])):
        return None
    forms = forms_of(groups, page.text, common="common" in relation.marks) | {
        "as_of": page.as_of,
        "topic": page.topic,
        "own_law": groups.get("own") or page.law,
    }
    wanted = relation.state + "".join(one.ask for one in relation.asks)
    return None if any(f"{{{name}}}" in wanted and not forms[name] for name in ("topic", "own_law", "lands")) else forms


def is_told(subject: str, relation: Relation, page: Page) -> bool:
    """Whether a subject is a name that no other sentence need explain; where the relation lets it, a common noun."""
    from lemminflect import getAllLemmas

    plain = without_article(subject)
    if POINTS.search(subject) or len(subject.split()) > MOST_OF_SUBJECT or fold(plain) in listed("pointed") | listed("page_things"):
        return False
    first = plain.partition(" ")[0]
    named = re.search(r"[A-Z]", plain[1:]) is not None or (plain != subject and plain[:1].isupper()) or not getAllLemmas(first.lower())
    known = any(start == 0 and name.type != "nationality" for start, _, name in page.finder.find(plain))
    return "common" in relation.marks or named or known


def is_known(description: str, statement: str, page: Page) -> bool:
    """Whether words leave nobody asking which one: a name; on an Indian page the President, the Governor and both Houses."""
    own = page.indian and (is_official(description) or f"{description} Houses" in statement)
    return own or is_named(description, statement)


def is_named(description: str, statement: str) -> bool:
    """Whether "the …" is a name or stands before one, or is a word of a principle: "the novel Anandamath"."""
    named = NAME.fullmatch(description) or re.search(rf"{re.escape(description)} (?:[A-Z]|(?:\w+ )?principle\b)", statement)
    return named is not None


def fact_of(relation: Relation, ask: Ask, forms: dict[str, str], statement: str, source: Sentence, page: Page) -> Fact | None:
    """One question of what is told; None where it tells its answer, or is no whole."""
    value = without_article(forms[ask.value]) if ask.type != "list" else forms[ask.value]
    made = squeeze(ask.ask.format(**forms))
    question = made[:1].upper() + made[1:]
    shared = ask.unshared and fold(without_article(forms["subject"])) in listed("shared_emblems")
    when = find_times(question.removeprefix(page.as_of))
    if "now" in relation.marks and page.as_of and any(one.year for one in when):
        return None  # "As of June 2024, which State recorded the most fires in 2023?"
    if shared or statement.count(value) != 1 or len(value.split()) > MOST_OF_ANSWER or len(question.split()) > MOST_OF_QUESTION:
        return None
    company = ask.type == "person" and any(one.type in ("company", "body", "ministry") for _, _, one in page.finder.find(value))
    if company or tells(question, value, ask, forms):
        return None  # What a company built is asked by its own noun.
    head = forms.get(ask.head, ask.head)
    slot = Slot(value, ask.type, head, tuple(accepts(value, ask, page)), f"{relation.relation} {ask.value}", relation.worth)
    return Fact(
        statement,
        source.quote or source.text,
        (slot,),
        section=source.headings,
        about=without_article(forms.get("subject") or value),
        question=question,
        worth=relation.worth,
    )


def tells(question: str, value: str, ask: Ask, forms: dict[str, str]) -> bool:
    """Whether a question has a telling word of its answer, beside the noun that it asks by; of a long title, half of them."""
    plain = UNTELLING | {fold(forms.get(ask.head, ask.head)), fold(forms["noun"])}
    # "the world's only floating national park" tells no more of a National Park than what kind it is.
    common = set(re.findall(r"\b[a-z]+\b", question)) if ask.type == "thing" else set()
    # The year of a law is no more than half a hint at the day of its assent.
    own = [word for word in words(value) if word not in plain | common and not (ask.type == "date" and YEAR.fullmatch(word))]
    hidden = sum(veil(question, word) != question for word in own)
    return not own or (2 * hidden >= len(own) if ask.type in TITLES else hidden > 0)


def accepts(value: str, ask: Ask, page: Page) -> Iterator[str]:
    """The other ways to type an answer: without its year, acronym or noun, and as the page calls it elsewhere."""
    found = dict.fromkeys((without_article(value), *shorter(value, ask)))
    for start, end, name in page.finder.find(value):
        if start == 0 and end >= len(value.removeprefix("the ")):
            found |= dict.fromkeys((name.name, *name.aliases, name.acronym))
    yield from (one for one in found if one and fold(one) != fold(value))


def shorter(value: str, ask: Ask) -> Iterator[str]:
    """A value without what may be left out of it."""
    bracket = re.fullmatch(r"(?P<name>.+?) \((?P<short>[A-Z][\w-]*)\)", value)
    if bracket:
        yield from (bracket["name"], bracket["short"])
    if ask.type in ("law", "treaty", "work"):
        yield re.sub(r",? (?:of )?\(?(?:18|19|20)\d\d\)?$", "", value)
    nth = re.match(r"\d{1,3}(?:st|nd|rd|th)\b", value)
    if nth and ask.type == "law":
        yield from (nth[0], f"{nth[0]} Amendment", f"{nth[0]} Amendment Act", f"{nth[0]} Constitutional Amendment Act")
    if ask.type == "term":
        yield re.sub(r" principle$", "", value.strip("“”\"'"))
