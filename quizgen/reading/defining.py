"""Terms that a text defines in passing: "The repo rate is the rate at which …", "Repo rate – rate at which banks borrow …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from quizgen.model import Block, Document, Fact, Slot
from quizgen.reading.ages import under_whom
from quizgen.reading.expansions import full_forms
from quizgen.reading.genus import AFTER, LEAST, RESTRICTS, genera, is_phrase, is_term, opening, tells_apart, with_article
from quizgen.reading.language import PROSE
from quizgen.reading.lists import is_of_advice
from quizgen.reading.no_terms import is_no_term
from quizgen.reading.relevance import document_relevance, relevance
from quizgen.reading.sentences import sentences
from quizgen.reading.statutory import is_statutory, law_over, under_law
from quizgen.text import fold, sentence, words

TERM = r"(?P<term>[A-Z“\"‘']?[A-Za-z][\w’'/-]*[”\"’']?(?: [\w’'/&-]+){0,4}?)(?: \((?P<short>[A-Z][\w&-]{1,9})\))?"
IS = re.compile(rf"^(?P<article>(?:The|An?) )?{TERM} (?:is|are) (?P<what>(?:the|an?) .+)$")
MEANS = re.compile(
    rf"^(?P<article>(?:The (?:term|concept of|word|phrase)|The|An?) )?{TERM} "
    r"(?:(?:now |broadly |simply |essentially |generally |usually |typically |literally |basically )?"
    r"(?:refers to|means|denotes)|is defined as|is a term (?:used )?(?:for|to describe|to denote)) "
    r"(?P<what>[A-Za-z].+)$"
)
CALLED = re.compile(
    r"^(?P<what>(?:The|An?) .+?) (?:is|are) (?:called|known as|termed|referred to as) (?:the |an? )?"
    r"(?P<term>[“\"‘']?[A-Za-z][\w’'/-]*(?: [\w’'/-]+){0,3}[”\"’']?)$"
)
LABEL = re.compile(rf"^(?:(?:What|Meaning|Definition): )?{TERM}(?::| [–—=-]) +(?P<what>[A-Za-z].+)$")
# "an ecosystem — or several — recognised for …": what stands between two dashes is not what the definition ends with.
ASIDE = re.compile(r" [–—] [^–—]+ [–—] ")
LEAST_RELEVANCE = 0.2
# "the study that the House has no time for": of which House, the page says.
OF_THE_PAGE = re.compile(r"\bthat the (?:House|Ministry|Government|Commission|Board|Committee|Court|Scheme|Act|Bill|Council|State)\b")
# "causes red cells, which are supple, to become rigid": behind the relative the definition goes on.
INTERPOSED = re.compile(r", (?:which|who|where|whose) [^,]+, (?:to|by|into|from|in|and (?!is|are|has|was)[a-z]+s|that|than) ")
WHICH = re.compile(r"(?:;|, (?:and|but|while|whereas|thereby|so)\b).*$")
# "Article 270: taxes …" is a provision with what it provides, and no term.
PROVISION = re.compile(
    r"(?:Article|Art|Section|Schedule|Part|Rule|Chapter|Entry|Clause|RE|PE|Phase|Step|Stage|Pillar|Component)\b|\w+ Schedule$"
)
# "Justice Rao held that reservation is an instrument …" defines nothing.
TOLD = re.compile(
    r"^(?:increase|decrease|rise|fall|drop|change|growth) (?:of|in)\b|"
    r"\b(?:one|two|three|that|which|held|said|says|observed|noted|was|were|is|are|has|have|vs?)\b"
)
PERSON = re.compile(r"(?:the|an?) (?:person|individual|entity|company|official|officer|judge|member|voter|chief)\b")
PLACE = re.compile(
    r"the (?:gap|valley|gorge|confluence|strait|peninsula|mountain pass)\b|the (?:only |\w+est |first |second[- ]\w+est )(?:[\w-]+ ){0,2}"
    r"(?:river|lake|mountain|peak|range|pass|dam|reservoir|city|town|district|State|island|desert|plateau|glacier|waterfall|port|forest|"
    r"park|sanctuary|temple|fort|monument|country|planet|satellite|bird|animal|tree|fish)s?\b|"
    r"the (?:language|script|dialect|dynasty) "
)


class Definition(NamedTuple):
    """A term, the words that say what it is, the sentence that says so and the exact words of the source."""

    term: str
    short: str
    what: str
    statement: str
    quote: str


def defining_facts(document: Document) -> Iterator[tuple[int, Fact]]:
    """What each term is that the text defines, once for each term, with the number of its block; a glossary's terms have their cards."""
    seen = {fold(name) for term in document.terms for name in (term.term, term.shown)}
    telling, forms = document_relevance(document) >= LEAST_RELEVANCE, full_forms(document.text)
    for number, block in enumerate(document.blocks):
        for one in definitions_in(block):
            if fold(one.term) not in seen and (telling or relevance(one.statement) > LEAST_RELEVANCE):
                seen.add(fold(one.term))
                if is_kind(one, block) or is_one_thing(one) or is_no_term(one.term, one.what):
                    continue
                fact = fact_of(one._replace(short=one.short or forms.get(one.term, "")), block)
                legal = is_statutory(document, block, one.statement)
                law = law_over(document, block) if legal else ""
                if law or not legal:  # Which of several laws has a word so, nothing may tell.
                    age = "" if law else under_whom(document, block, one.what)
                    yield number, replace(fact, question=under_law(law, asked_under(age, fact.question)))


def definitions_in(block: Block) -> Iterator[Definition]:
    """The definitions of a block, sentence by sentence."""
    if any(is_of_advice(heading) for heading in block.headings):
        return
    found = defined_in(block) if block.kind == "row" else None
    if found is not None:
        yield found
    if block.kind not in PROSE:
        return
    for start, end in sentences(block.text):
        found = defined(block.text[start:end], label=start == 0 and block.kind != "paragraph")
        if found:
            yield found


def defined_in(block: Block) -> Definition | None:
    """The definition that a row gives: `Esker | Sinuous ridge laid by a stream under the ice` under "Landform" and "Description"."""
    headers = [fold(re.sub(r"\s*\([^()]*\)$", "", column)).strip() for column in block.columns]
    spot = next((number for number, header in enumerate(headers) if number and header in genera("meaning columns")), 0)
    if not spot or spot >= len(block.cells) or headers[0] not in genera("term columns"):
        return None
    return defined(f"{block.cells[0].strip()}: {block.cells[spot].strip()}", label=True, quote=block.text)


# "Tank committee: six members, in charge of tanks" says how many it has, not what it is.
FEW_OF = re.compile(r"(?:(?:about|some|over) )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) [a-z]+s\b")


def defined(text: str, *, label: bool = False, quote: str = "") -> Definition | None:
    """The definition that a sentence is, None when it is none that could be asked; the `quote` is the sentence where none is given."""
    plain = text.rstrip(". ")
    for shape in (IS, MEANS, CALLED, *((LABEL,) if label else ())):
        found = shape.match(plain)
        if found:
            parts = found.groupdict()
            term, short = parts["term"].strip("“”\"‘’'"), parts.get("short") or ""
            what = ended(ASIDE.sub(" ", parts["what"]))
            what = what[:1].lower() + what[1:] if not what[1:2].isupper() else what
            what = ROW.sub(r"\1 and \2", what) if shape is LABEL else what
            alone = (parts.get("article") or "").strip() == "The"
            if shape is LABEL and (
                parts["what"].count(";") > 1 or TWO_OF.search(parts["what"]) or LISTED.fullmatch(what) or OF_A_NAME.match(parts["what"])
            ):
                continue  # "Indirect sources: temperature; meteors; …" lists them.
            if (
                what.endswith(" what")
                or FEW_OF.match(what)
                or what.startswith(("that ", "more ", "less ", "fewer ", "higher ", "lower ", "no ", "not "))
                or INTERPOSED.search(parts["what"])
            ):
                continue
            if (
                not TOLD.search(term)
                and not (shape is IS and alone and " are " in plain[: found.start("what")])  # "The eastern islands are …": of which group?
                and is_term(term, alone=alone, label=shape is LABEL or short != "")
                and tells_apart(term, what, needs_genus=shape is not MEANS)
            ):
                if shape is LABEL and (PROVISION.match(term) or not is_phrase(parts["what"]) or OF_THE_PAGE.search(what)):
                    continue
                return Definition(term, short, what, stated(shape, plain, term, what), quote or text)
    return None


def ended(what: str) -> str:
    """A definition without what goes on behind it, unless too little is left: "the new alluvium, which is laid down by floods"."""
    cut = AFTER.sub("", what).strip(" ,")
    which = WHICH.sub("", what).strip(" ,")
    return cut if len(words(cut)) >= LEAST or opening().match(which) is None else which


def stated(shape: re.Pattern[str], plain: str, term: str, what: str) -> str:
    """The sentence that says what a term is."""
    if shape is LABEL:
        verb = "mean" if re.search(r"[^s]s$", term) else "means"
        return sentence(f"{term} {verb} {with_article(what)}")
    end = plain.find(what[1:])
    return sentence(plain[: end + len(what) - 1] if shape is not CALLED and end > 0 else plain)


# Notes leave out the "and" of a row: "over Punjab, Haryana, Bihar".
ROW = re.compile(r"([A-Z]\w+(?:, [A-Z]\w+)+), ([A-Z]\w+)$")
# "movement along faults, subsidence caused by groundwater, landslides and unrest" lists too.
LISTED = re.compile(rf"[^,]+, (?!(?:{RESTRICTS}|like|especially|usually|often)\b)[^,]+, [^,]+ (?:and|or) [^,]+")
# "movement of ice sheets …, and the dynamics of glaciers" lists what there is to know.
TWO_OF = re.compile(r", and (?:the )?[a-z]+ of ")
# "The Ganga-Brahmaputra-Meghna river systems" are where it lives.
OF_A_NAME = re.compile(r"(?:The |the )?[A-Z][\w.-]*['’]s |[Tt]he [A-Z]")


KINDS = re.compile(r"(?:kinds|types|forms|classes|categories|sorts) of\b|\btypes$", re.IGNORECASE)


def is_kind(one: Definition, block: Block) -> bool:
    """Whether a word is only one of several kinds, which its heading names: "Shield" under "Kinds of volcano" is no term."""
    return " " not in one.term.split(" / ")[0] and any(KINDS.search(heading) for heading in block.headings[-1:])


# A single thing of these kinds has a name of its own, which is no term: "Ranjana is a robot that will fly in place of pilots".
ONE_OF = re.compile(
    r"an? (?:[\w-]+ ){0,4}?(?:robot|mound|site|fort|village|town|rocket|satellite|spacecraft|ship|vessel|frigate|submarine|aircraft|drone|"
    r"missile|supercomputer|chatbot|app|tool|initiative|campaign|platform|portal|rover|telescope|observatory|reactor|comet|asteroid|crater|cave|inscription|"
    r"festival|dam|bridge)\b(?! in which| where)"
)


def is_one_thing(one: Definition) -> bool:
    """Whether a word is the name of one thing of a kind, and no term for all of them."""
    return " " not in one.term and one.term[:1].isupper() and ONE_OF.match(with_article(one.what)) is not None


def fact_of(one: Definition, block: Block) -> Fact:
    """The fact that a definition states, asked from its meaning to its term."""
    accepts = (one.short, f"{one.term} ({one.short})") if one.short else ()
    accepts = (*accepts, *one.term.split(" or ")) if " or " in one.term else accepts
    slot = Slot(one.term, "term", "term", accepts, "is defined", 0.8)
    what = with_article(one.what)
    # A river is no term.
    question = f"Which is {what}?" if PLACE.match(what) else f"What is the term for {what}?"
    if is_named(one.term) and not PERSON.match(what):
        question = f"What is the name of {re.sub(r'^an? ', 'the ', what)}?"
    return Fact(one.statement, one.quote, (slot,), section=block.headings, about=one.term, question=question, worth=0.7)


def asked_under(opening: str, question: str) -> str:
    """A question for a term behind the words for an age: "Under the Cholas, what was the term for …"."""
    return f"{opening}what was{question.removeprefix('What is')}" if opening and question.startswith("What is") else question


def is_named(term: str) -> bool:
    """Whether a term is the proper name of a thing by the capitals of all its parts: "Chhari-Dhand"."""
    parts = re.split(r"[ -]", term)
    return len(parts) > 1 and all(part[:1].isupper() and not part.isupper() for part in parts)
