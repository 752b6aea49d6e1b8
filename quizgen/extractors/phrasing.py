"""A term and its definition → one plain sentence: "The Presidential Reference is the power of the President …"."""

from __future__ import annotations

import re

from quizgen.extractors.definitions import is_expansion
from quizgen.extractors.kinds import described, head_noun, head_of, kind_of_thing
from quizgen.extractors.offices import office_of
from quizgen.extractors.prose import Article, with_article
from quizgen.extractors.term_choices import inside_a_sentence
from quizgen.gazetteer import entry
from quizgen.model import Term
from quizgen.syllabus import table
from quizgen.tenure import tenure_in
from quizgen.text import SMALL_WORDS, fold, sentence, typewriter, with_indefinite, words

SHORTEST, LONGEST = 5, 26
DETERMINED = re.compile(
    r"^(?:the|an?|any|one|some|all|each|every|two|three|four|five|six|seven|eight|nine|ten)\b(?!-)|^[\w.-]+(?-i:(?: [A-Z][\w.-]*)*)'s?\s",
    re.IGNORECASE,
)
OF_ONE = re.compile(
    r"^(?:capital|gateway|seat|home|apex|supreme|only|sole|main|principal|highest|largest|smallest|longest|oldest|first|second|third|fourth|fifth|eighteenth|nodal|national|"
    r"\d+(?:st|nd|rd|th))\b|^(?:\w+ ){0,2}(?:power|rate|purchase|sale|share|ratio|right|practice|process|study|art|science) (?:of|and|at)\b"
)
NO_ARTICLE = frozenset({"criteria", "legislation", "data", "equipment", "software", "cooperation", "police", "people", "fauna", "flora"})
ABSTRACT = re.compile(r"(?:ity|ness|tion|ing|ment|ence|ance|ism|ship|cy|assent)$")
THE_LAST = re.compile(
    r"\b(?:Act|Bill|Rules|Code|Convention|Agreement|Treaty|Protocol|Facility|List|Record|Fund|Policy|Doctrine|Board|Committee|Commission|Council|"
    r"Corridor|Index|Report|Accord|Framework|Mechanism)$"
)
NAMED_LAST = re.compile(
    r" (?:Organi[sz]ation|Agency|Authority|Bank|Union|Association|Forum|Agreement|Pact|Institute|Corporation|Ministry|Department)$"
)
SHORT = 3
# Of these there is no "a".
MASS = frozenset(
    {"inflation", "growth", "unemployment", "money", "credit", "information", "advice", "software", "evidence", "research", "land", "water"}
)
PLURAL_NAMES = frozenset(
    {"Operations", "Rules", "Goals", "Contributions", "Minerals", "Guidelines", "Principles", "Zones", "Bonds", "Rights", "Relations"}
)
NO_PLURALS = frozenset(
    {"species", "series", "means", "headquarters", "news", "states", "basis", "analysis", "status", "gas", "bus", "always", "arms", "works"}
)
PARTICIPLES = re.compile(
    r"^(?:raised|launched|founded|established|set up|adopted|created|formed|signed|enacted|introduced|inaugurated|commissioned|constituted|"
    r"notified|developed|instituted)\b"
)
PRAISE = re.compile(r", (?:an? )?(?:major|key|important|significant|central|notable|prominent)\b[^,;]*$")
FINITE = re.compile(r", (?:gives|provides|aims|is|are|was|has|have|covers|seeks|offers|allows|includes|ensures|pays)\b")
ONE_OF_MANY = re.compile(r"(?:(?:an?|any|the) )?(?:person|individual|company|entity|someone|one (?:who|that))\b")
# A definition is the first of its sentences.
FIRST = re.compile(r";|(?<=[a-z)\d]{2})\.\s+(?=[A-Z])")
# "An outlay of ₹115 crore has been earmarked" is a sentence behind a label, and defines nothing.
SENTENCE = re.compile(
    r"(?:(?!(?:which|that|who|whom|whose|where|when|what|how|if|as|while|in)\b)[\w₹$(][^\s,;]*\s+){1,12}?(?:has|have|is|are|was|were|will|can|may|must|shall)\b"
)
UNFIT = re.compile(r"[→|/:“”\"]|\be\.g\.|\bi\.e\.|\betc\b|\byou\b|\bwe\b|\bour\b|\b(?:minus|plus)\b", re.IGNORECASE)


def clause_of(term: Term) -> str:
    """What stands behind "is" or "was" in the sentence that defines a term; "" where its definition makes no plain one."""
    meaning = FIRST.split(typewriter(term.meaning))[0].strip(" .,")
    meaning = PRAISE.sub("", meaning)
    is_person = "person" in (
        kind_of_thing(term),
        head_noun(" ".join(words(head_of(meaning))[-1:])),
        head_noun(" ".join(words(head_of(meaning))[-2:])),
    )
    if office_of(term) or is_person or tenure_in(meaning) or UNFIT.search(meaning) or FINITE.search(meaning) or SENTENCE.match(meaning):
        return ""
    whole = without_long_form(term, meaning)
    short = whole if len(words(whole)) <= LONGEST else typewriter(described(term)) if whole == meaning else ""
    return short if SHORTEST <= len(words(short)) <= LONGEST and short.count("(") == short.count(")") else ""


def without_long_form(term: Term, meaning: str) -> str:
    """A definition without the long form or the scientific name that it begins with ("Platanista gangetica, a blind mammal")."""
    lead, comma, rest = meaning.partition(", ")
    scientific = comma and lead[:1].isupper() and not head_noun(" ".join(words(head_of(lead))[-1:]))
    if is_expansion(term) or scientific or is_title(head_of(meaning)) or is_title(lead):
        return rest if DETERMINED.match(rest) or PARTICIPLES.match(rest) else ""
    return meaning


def is_title(text: str) -> bool:
    """Whether all telling words of a phrase have capitals, as those of a name have, and there are three of them."""
    telling = [word for word in re.findall(r"[\w'-]+", text) if word not in SMALL_WORDS]
    return len(telling) > 2 and all(word[:1].isupper() or word.isdigit() for word in telling)  # noqa: PLR2004 - "Hindu festival", "Supreme Court"


def defined(term: Term, clause: str, article: Article) -> str:
    """The sentence that says of a term what the clause says; "" where one is many and the other is not."""
    last = re.sub(r"\s*\([^()]*\)", "", term.term).split()[-1:]
    several = is_plural_clause(clause) and all(map(is_plural_word, last))
    many = several or (is_many(term.term) and (" " in term.term or is_plural_clause(clause)))
    if PARTICIPLES.match(clause):
        return sentence(f"{named(term, article)} {'were' if many else 'was'} {clause}")
    if not many and is_plural_clause(clause):
        return ""
    subject = named(term, article)
    alone = subject == term.term and not many
    counted = alone and is_countable(subject, clause)
    if counted or (alone and ONE_OF_MANY.match(clause)):
        subject = subject[:1].lower() + subject[1:] if counted else subject
        subject = with_indefinite(subject)
    return sentence(f"{subject} {'are' if many else 'is'} {with_determiner(clause)}")


def is_countable(subject: str, clause: str) -> bool:
    """Whether a term is one of a kind that is counted, and is defined as one: "A conservation reserve is an area …"."""
    from lemminflect import getAllLemmas

    first, last = subject.split()[0], fold(subject.split()[-1])
    # "A Chilika Lake", "a gupta dynasty": a name has no such article.
    common = subject[1:] == subject[1:].lower() and bool(getAllLemmas(first.lower())) and entry(subject) is None
    return common and last in table("formats.yaml")["counted_terms"] and re.match(r"(?:an?|one) ", clause) is not None


def named(term: Term, article: Article) -> str:
    """The term as a sentence begins with it: "the" before names of common nouns and laws, none before qualities, plurals and cases."""
    said = with_article(term, article)
    bare = said.removeprefix("the ")
    plain = re.sub(r"\s*\([^()]*\)|,? \d{4}$", "", bare)
    quality = ABSTRACT.search(plain) and " of " not in plain and kind_of_thing(term) not in ("body", "agreement", "law", "event")
    glossed = kind_of_thing(term) == "other" and plain.split()[-1].islower() and as_written(bare, article) == bare
    if glossed or (is_many(bare) and " " in bare) or " v. " in bare or (quality and not THE_LAST.search(plain)):
        return as_written(bare, article)
    named_body = kind_of_thing(term) in ("body", "agreement") and NAMED_LAST.search(plain)
    return f"the {as_written(bare, article)}" if said != bare or named_body or THE_LAST.search(plain) else bare


def as_written(name: str, article: Article) -> str:
    """A name of common words as the article writes it within a sentence: with a small letter where it ever does."""
    small = name[:1].lower() + name[1:]
    return small if re.search(rf"(?<![.?!:] )(?<!\n)(?<!^)(?<![\w-]){re.escape(small)}\b", article.text) else name


def is_many(name: str) -> bool:
    """Whether a term names several things: its last word is a plural, of common words or of operations, rules and the like."""
    head = re.split(r" (?:of|for|on) ", re.sub(r"\s*\([^()]*\)", "", name))[0]
    last = head.split()[-1]
    return is_plural_word(last) and (last[:1].islower() or " " not in head or last in PLURAL_NAMES)


def is_plural_word(word: str) -> bool:
    """Whether a word looks like a plural."""
    small = word.casefold()
    return small in NO_ARTICLE or (
        len(small) > SHORT and small.endswith("s") and not small.endswith(("ss", "us", "is", "'s")) and small not in NO_PLURALS
    )


def is_plural_clause(clause: str) -> bool:
    """Whether the noun at the head of a definition is a plural."""
    return any(is_plural_word(word) for word in head_of(clause).split())


def with_determiner(clause: str) -> str:
    """A clause with the article that its noun needs."""
    plain = re.sub(r"^(?:The|An?)(?= )", lambda found: found[0].lower(), inside_a_sentence(clause))
    if plain.startswith("world's"):
        return f"the {plain}"
    if DETERMINED.match(plain) or is_plural_clause(plain) or set(words(head_of(plain))) & MASS:
        return plain
    if OF_ONE.match(plain):
        return f"the {plain}"
    return with_indefinite(plain)
