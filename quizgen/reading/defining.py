"""Terms that a text defines in passing: "The repo rate is the rate at which …", "Repo rate – rate at which banks borrow …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from quizgen import gazetteer
from quizgen.model import Block, Document, Fact, Slot
from quizgen.reading.doubts import AUXILIARIES
from quizgen.reading.expansions import full_forms
from quizgen.reading.language import PROSE, language
from quizgen.reading.lists import is_of_advice, listed
from quizgen.reading.relevance import document_relevance, relevance
from quizgen.reading.sentences import sentences
from quizgen.syllabus import table
from quizgen.text import fold, sentence, words

if TYPE_CHECKING:
    from spacy.tokens import Token

TERM = r"(?P<term>[A-Z“\"‘']?[A-Za-z][\w’'/-]*[”\"’']?(?: [\w’'/&-]+){0,4}?)(?: \((?P<short>[A-Z][\w&-]{1,9})\))?"
IS = re.compile(rf"^(?P<article>(?:The|An?) )?{TERM} (?:is|are) (?P<what>(?:the|an?) .+)$")
MEANS = re.compile(
    rf"^(?P<article>(?:The (?:term|concept of|word|phrase)|The|An?) )?{TERM} "
    r"(?:(?:broadly |simply |essentially |generally |usually |typically |literally |basically )?"
    r"(?:refers to|means|denotes)|is defined as|is a term (?:used )?(?:for|to describe|to denote)) "
    r"(?P<what>[A-Za-z].+)$"
)
CALLED = re.compile(
    r"^(?P<what>(?:The|An?) .+?) (?:is|are) (?:called|known as|termed|referred to as) (?:the |an? )?"
    r"(?P<term>[“\"‘']?[A-Za-z][\w’'/-]*(?: [\w’'/-]+){0,3}[”\"’']?)$"
)
LABEL = re.compile(rf"^(?:(?:What|Meaning|Definition): )?{TERM}(?::| [–—=-]) +(?P<what>[A-Za-z].+)$")
# What goes on behind a definition says something else of the term, or of one of its parts.
AFTER = re.compile(
    r"(?:;|, (?:and|but) (?:it|this|they|the|is|are|was|has|can)\b|, (?:which|who|where|while|whereas|with|making|thereby|so)\b| [–—] ).*$"
)
# "an ecosystem — or several — recognised for …": what stands between two dashes is not what the definition ends with.
ASIDE = re.compile(r" [–—] [^–—]+ [–—] ")
RESTRICTS = (
    r"(?:that|which|who|whose|(?:at|by|in|on|under|through|from|for|to|of|over|during) (?:which|whom)|of|on|for|between|among|against|"
    r"by|in|"
    r"minus|plus|excluding|used|levied|imposed|issued|charged|paid|payable|given|made|caused|formed|kept|held|owed|earned|set|"
    r"where|when|whereby|without|within|from|to|following|containing|involving|measuring|showing|"
    r"laid|built|cut|left|dropped|deposited|found|lying|living|carried|covered|carved|sung|written|composed|worn|spoken|performed|"
    r"appointed|elected|headed|collected|assigned|granted|run|owned|worked|surrounded|connecting|joining|separating|flowing|"
    r"running|moving|blowing|standing|near|along|around|round|under|below|above|beneath|behind|down|across|over|off|"
    r"comprising|consisting|produced|derived|"
    r"obtained|grown|held|enforced|recognised|recognized|controlled)"
)
# Words by which a phrase leans on what stands before it, or on the day it was written.
LEANS = re.compile(
    r"\b(?:this|these|those|such|above|below|here|now|currently|recently|today|he|she|we|our|us|you|your|said|also|same|other|"
    r"(?<!one )another|above-mentioned|usual|usually|chief|main|larger|smaller|bigger|similar|lakh|crore|million|billion|"
    r"(?:19|20)\d\d|following|but|not only)\b|[→=<>|?]|->"
)
# "the study that the House has no time for": of which House, the page says.
OF_THE_PAGE = re.compile(r"\bthat the (?:House|Ministry|Government|Commission|Board|Committee|Court|Scheme|Act|Bill|Council|State)\b")
# "causes red cells, which are supple, to become rigid": behind the relative the definition goes on.
INTERPOSED = re.compile(r", (?:which|who|where|whose) [^,]+, (?:to|by|into|from|in|and (?!is|are|has|was)[a-z]+s|that|than) ")
WHICH = re.compile(r"(?:;|, (?:and|but|while|whereas|thereby|so)\b).*$")
# "Article 270: taxes …" is a provision with what it provides, and no term.
PROVISION = re.compile(
    r"(?:Article|Art|Section|Schedule|Part|Rule|Chapter|Entry|Clause|RE|PE|Phase|Step|Stage|Pillar|Component)\b|\w+ Schedule$"
)
LEAST, LEAST_OF_MANY, LONGEST, STEM, LEAST_RELEVANCE = 5, 8, 34, 5, 0.2


# "Justice Rao held that reservation is an instrument …" defines nothing.
TOLD = re.compile(
    r"^(?:increase|decrease|rise|fall|drop|change|growth) (?:of|in)\b|"
    r"\b(?:one|two|three|that|which|held|said|says|observed|noted|was|were|is|are|has|have|vs?)\b"
)


PROCESSES = re.compile(r"\w+(?:tion|ment|ing|ance|ity) (?:and|&) \w+(?:tion|ment|ing|ance|ity)", re.IGNORECASE)
# An amount in a definition is a datum of the text, and the beginning of one in force no thing.
MEASURED = re.compile(
    r"(?:₹|Rs\.?|up to|max\.?|min\.?) ?\d|\b\d+ days['’]|\b(?:came|comes|come) into force\b|"
    r"\d[\d,]*(?:\.\d+)? (?:sq\.? ?km|lakh|crore|km|hectares|MW|per cent)\b"
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


@cache
def genera(group: str) -> frozenset[str]:
    """The nouns by which definitions say what kind of thing a term is: those with one thing of their kind, those with many."""
    return frozenset(table("reading.yaml")["genera"][group])


@cache
def opening() -> re.Pattern[str]:
    """The beginning of a definition: its article if any, the genus, and the first word that tells the term apart."""
    nouns = "|".join(sorted((*genera("the"), *genera("a")), key=len, reverse=True))
    before = rf"(?:(?!(?:{RESTRICTS}|at|is|are|was|were|has|have|with|as)\b)[\w’'-]+,? ){{0,4}}?"
    return re.compile(rf"^(?P<article>the |an? )?{before}(?P<genus>{nouns})(?P<many>s|es)?(?: or [a-z]+)?,? (?={RESTRICTS}\b)")


def defining_facts(document: Document) -> Iterator[tuple[int, Fact]]:
    """What each term is that the text defines, once for each term, with the number of its block; a glossary's terms have their cards."""
    seen = {fold(name) for term in document.terms for name in (term.term, term.shown)}
    telling, forms = document_relevance(document) >= LEAST_RELEVANCE, full_forms(document.text)
    for number, block in enumerate(document.blocks):
        for one in definitions_in(block):
            if fold(one.term) not in seen and (telling or relevance(one.statement) > LEAST_RELEVANCE):
                seen.add(fold(one.term))
                yield number, fact_of(one._replace(short=one.short or forms.get(one.term, "")), block)


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


def is_term(term: str, *, alone: bool, label: bool) -> bool:
    """Whether words may be a term of an exam: few, none that points or leads, no single noun that only the text explains."""
    own = words(term)
    if (term.isupper() and not label) or " in the " in term:
        return False  # "LTV is …": letters are no term to be called to mind.
    if not own or own[0] in listed("no_terms") or own[-1] in listed("no_terms") or len(own) > STEM:
        return False
    if PROCESSES.fullmatch(term):
        return False  # "Identification and documentation: a survey of …" is a component of something.
    if (alone and len(own) == 1) or gazetteer.kind_of(term) not in ("", "term", "thing"):
        return False
    parts = term.split()
    names = len(parts) > 1 and all(part[:1].isupper() for part in parts) and not label
    return not (len(own) == 1 and own[0] in listed("pointed")) and not (names and parts[-1].casefold() not in genera("capital"))


def tells_apart(term: str, what: str, *, needs_genus: bool) -> bool:
    """Whether a definition says what kind of thing a term is and which, by itself and without the words of the term."""
    many = len(words(what))
    found = opening().match(what)
    if re.search(r"\d$", term) or re.search(r"\b(?:means|denotes)\b", what):
        return False  # "Daily pair 1", "Kuda: pot and olai means palm leaf": notes, and no definition.
    if LEANS.search(what) or not LEAST <= many <= LONGEST or (found is None and needs_genus) or what.count("(") != what.count(")"):
        return False
    if MEASURED.search(what) or (found is not None and fold(found["genus"]) in listed("no_genera")):
        return False  # "Bamboo: bearing area of 1,54,670 sq km", "an indicator of the health of the mountains".
    genus = fold(found["genus"]) if found else ""
    of_many = found is not None and (fold(found["article"] or "").strip() in ("a", "an") or (not found["article"] and genus in genera("a")))
    if found is not None and of_many and (many < LEAST_OF_MANY or what[found.end() :].startswith(("to ", "for "))):
        return False  # "a tool to ensure …": other things are that too.
    parts = words(term)
    # Its last word says what a term is one of: "Zero Hour" is told apart from Question Hour.
    telling = parts[:-1] if len(parts) > 1 else parts
    own = {word[:STEM] for word in telling if word not in (genus, f"{genus}s") and len(word) > 2}  # noqa: PLR2004 - small words tell nothing
    return bool(set(parts) - {genus, f"{genus}s"}) and not own & {word[:STEM] for word in words(what)}


def is_phrase(what: str) -> bool:
    """Whether words behind a label name a thing, and are no sentence: "Talent: India accounts for …" defines nothing."""
    said = AFTER.sub("", what)
    plain = said[:1].lower() + said[1:] if not said[1:2].isupper() else said
    if any(is_main(token) for token in language()(with_article(plain))):
        return False
    # "Rohtas plateau in Bihar" is an example, "James Prinsep, an officer of …" a person.
    return not what[:1].isupper() or language()(f"This is {what}.")[2].pos_ not in ("PROPN", "PRON")


def is_main(token: Token) -> bool:
    """Whether a word is the finite verb of a main clause: of no relative, and no participle that the parse took for a past tense."""
    verb = token.head if token.dep_ in AUXILIARIES else token
    past = verb is token and token.tag_ == "VBD" and any(child.dep_ == "dobj" for child in token.children)
    finite = token.tag_ in ("VBZ", "VBP", "MD") or token.dep_ in AUXILIARIES or past
    return finite and not any(one.dep_ in ("relcl", "advcl", "acl") for one in (verb, *verb.ancestors))


# Notes leave out the "and" of a row: "over Punjab, Haryana, Bihar".
ROW = re.compile(r"([A-Z]\w+(?:, [A-Z]\w+)+), ([A-Z]\w+)$")
# "movement along faults, subsidence caused by groundwater, landslides and unrest" lists too.
LISTED = re.compile(rf"[^,]+, (?!(?:{RESTRICTS}|like|especially|usually|often)\b)[^,]+, [^,]+ (?:and|or) [^,]+")
# "movement of ice sheets …, and the dynamics of glaciers" lists what there is to know.
TWO_OF = re.compile(r", and (?:the )?[a-z]+ of ")
# "The Ganga-Brahmaputra-Meghna river systems" are where it lives.
OF_A_NAME = re.compile(r"(?:The |the )?[A-Z][\w.-]*['’]s |[Tt]he [A-Z]")
# "determining the order of the bases" needs no article.
DOING = re.compile(r"[a-z]+ing (?:the|an?|its?|of|all|any) ")


def with_article(what: str) -> str:
    """A definition of notes with the article that it leaves out: `rate at which banks borrow` → the rate."""
    found = opening().match(what)
    if found is None or found["article"] or found["many"] or DOING.match(what):
        return what
    vowel = what[:1] in "aeiou"
    return f"the {what}" if fold(found["genus"]) in genera("the") else f"{'an' if vowel else 'a'} {what}"


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


def is_named(term: str) -> bool:
    """Whether a term is the proper name of a thing by the capitals of all its parts: "Chhari-Dhand"."""
    parts = re.split(r"[ -]", term)
    return len(parts) > 1 and all(part[:1].isupper() and not part.isupper() for part in parts)
