"""What makes words a definition: a genus, and what tells the term apart from all else of that kind."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from quizgen import gazetteer
from quizgen.reading.doubts import AUXILIARIES
from quizgen.reading.language import language
from quizgen.reading.lists import listed
from quizgen.syllabus import table
from quizgen.text import fold, with_indefinite, words

if TYPE_CHECKING:
    from spacy.tokens import Token

# What goes on behind a definition says something else of the term, or of one of its parts.
AFTER = re.compile(
    r"(?:;|, (?:and|but) (?:it|this|they|the|is|are|was|has|can)\b|, (?:which|who|where|while|whereas|with|making|thereby|so)\b| [–—] ).*$"
)
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
LEAST, LEAST_OF_MANY, LONGEST, STEM = 5, 8, 34, 5
PROCESSES = re.compile(r"\w+(?:tion|ment|ing|ance|ity) (?:and|&) \w+(?:tion|ment|ing|ance|ity)", re.IGNORECASE)
# An amount in a definition is a datum of the text, and the beginning of one in force no thing.
MEASURED = re.compile(
    r"(?:₹|Rs\.?|up to|max\.?|min\.?) ?\d|\b\d+ days['’]|\b(?:came|comes|come) into force\b|"
    r"\d[\d,]*(?:\.\d+)? (?:sq\.? ?km|lakh|crore|km|hectares|MW|per cent)\b"
)
# "determining the order of the bases" needs no article.
DOING = re.compile(r"[a-z]+ing (?:the|an?|its?|of|all|any) ")


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
    if gives_letters(term, what):
        return False
    parts = words(term)
    # Its last word says what a term is one of: "Zero Hour" is told apart from Question Hour.
    telling = parts[:-1] if len(parts) > 1 else parts
    own = {word[:STEM] for word in telling if word not in (genus, f"{genus}s") and len(word) > 2}  # noqa: PLR2004 - small words tell nothing
    return bool(set(parts) - {genus, f"{genus}s"}) and not own & {word[:STEM] for word in words(what)}


def gives_letters(term: str, what: str) -> bool:
    """Whether letters in a definition are short for the term: "a person with TB" gives tuberculosis away."""
    parts = [part for part in re.split(r"[ -]", term) if part]
    initials = "".join(part[0] for part in parts).upper()
    for short in re.findall(r"\b[A-Z]{2,5}\b", what):
        within = len(parts) == 1 and re.match(".*".join(short), term.upper()) is not None
        if within or (len(parts) > 1 and short == initials):
            return True
    return False


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


def with_article(what: str) -> str:
    """A definition of notes with the article that it leaves out: `rate at which banks borrow` → the rate."""
    found = opening().match(what)
    if found is None or found["article"] or found["many"] or DOING.match(what):
        return what
    return f"the {what}" if fold(found["genus"]) in genera("the") else with_indefinite(what)
