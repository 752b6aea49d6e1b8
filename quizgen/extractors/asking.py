"""A fact and one of its slots → the wh-question that asks for it, or nothing where the question would be clumsy.

Questions are made from the clause as Heilman and Smith (2010) make them: the asked phrase goes to the front with its preposition,
the first auxiliary or a form of "do" goes before the subject.
"""

from __future__ import annotations

import re

from quizgen.extractors.asked_times import PAST, plain_clause, with_time_apart
from quizgen.extractors.leaking import PARTS, begins_place, is_begun, leaks, without_kind
from quizgen.extractors.prefixing import asked_in, lower_first
from quizgen.extractors.question_words import Wh, wh_for
from quizgen.extractors.sole import is_renewed
from quizgen.model import Clause, Fact, Phrase, Slot
from quizgen.model.slot_types import PLACES, TIMES
from quizgen.text import bare, squeeze, without_article, words

LONGEST = 34
LEAST_LEFT = 4
# What only tells a part of something before it makes a question long and no clearer.
INCLUDING = re.compile(r",? including (?:about |over |nearly |some )?(?:[₹$£€]|Rs\b|\d)(?:[^,;]|,(?=\d))*$")
COMMA_BEFORE = re.compile(r"\s+,")
# "adopted with the Strategy", torn off from its noun.
TORN_OFF = re.compile(r"(?:[a-z]{3,}ed|made|held|built|set|given|drawn|taken) (?:with|by|in|on|under|at|to|for|from|as|up)\b")
# The nouns of "on the recommendation of", "in collaboration with", "at the Lima session of", "on the sidelines of".
LINK = re.compile(
    r"(?:the |an? )?(?:(?:recommendations?|advice|initiative|proposal|instance|orders?|sidelines|basis|auspices|aegis|supervision|control|"
    r"guidance|leadership|provisions|banks?|shores?|foothills|request) of|"
    r"(?:[A-Z]\w+|[a-z]+|\d+(?:st|nd|rd|th)) (?:session|meeting|summit) of|"
    r"(?:collaboration|partnership|association|cooperation|consultation|coordination) with) (?:the )?"
)
# A subject that holds a clause of its own: "the need for a bank was seen in 1930, and two rules | were made in 1934".
TWO_CLAUSES = re.compile(
    r"^(?!.*\b(?:which|that|who|whom|whose|where|when|what|how)\b).*\b(?:was|were|is|are|has been|have been)\b.*, and\b"
)
# Who held it then is as right an answer as the office is.
BY_HOLDER = "By the holder of which office"
# One law by its whole name.
ONE_LAW = re.compile(r"^(?:(?! and the ).)*\b(?:Act|Code|Bill|Adhiniyam|Sanhita)(?:,? \d{4})?$")


def question_for(fact: Fact, slot: Slot) -> str:
    """The question to which the slot is the answer, with what a reader must be told first; "" when none can be made well."""
    if fact.question:
        its_own = fact.slots and slot == fact.slots[0] and not begins_place(fact.question, slot) and not is_renewed(fact.question, slot)
        return asked_in(fact, fact.question) if its_own else ""
    clause = fact.clause or plain_clause(fact.statement, slot)
    if clause is None or clause.auxiliary.partition(" ")[0] == "had" or TWO_CLAUSES.search(clause.subject):
        return ""  # "Which place had Albuquerque captured": before what, only the story tells.
    made = subject_question(clause, slot) or phrase_question(with_time_apart(clause, slot), slot)
    if (
        not made
        or made.endswith((" the year?", " the month?", " the period?"))
        or len(made.split()) > LONGEST
        or leaks(without_kind(made, slot), slot)
        or len(words(made)) < LEAST_LEFT
    ):
        return ""
    asked = asked_in(fact, made)
    return "" if asked != made and is_begun(without_kind(asked, slot), slot) else asked


def subject_question(clause: Clause, slot: Slot) -> str:
    """Which body has done it: the wh-phrase in the place of the subject; nothing is inverted."""
    if clause.subject.startswith((f"{slot.text} of ", f"{slot.text} to ", f"{slot.text}, of ")) and slot.head in PARTS:
        asked = f"Which {slot.head}{clause.subject[len(slot.text) :]}"
        return finish(clause.opening, [asked, clause.auxiliary, clause.verb, *(part.text for part in clause.complements)])
    if bare(clause.subject) != bare(slot.text):
        return ""
    # "the Philippines" is one, and so is an Act whose name the parse cuts at its brackets.
    one = (slot.type == "country" and " and " not in slot.text) or (slot.type == "law" and ONE_LAW.search(slot.text) is not None)
    plural = clause.plural and not one
    wh = wh_for(slot, subject=True, plural=plural)
    if wh is None or wh.preposition or says_kind(clause, slot):
        return ""
    if wh.singular and clause.plural and (clause.auxiliary or not clause.past):
        return ""
    return finish(clause.opening, [wh.text, clause.auxiliary, clause.verb, *(part.text for part in clause.complements)])


def says_kind(clause: Clause, slot: Slot) -> bool:
    """Whether the rest of a clause says the kind of thing that is asked for: "became a Union Territory"."""
    rest = set(words(" ".join((clause.verb, *(part.text for part in clause.complements)))))
    return bool(slot.head) and set(words(slot.head)) <= rest


def phrase_question(clause: Clause, slot: Slot) -> str:
    """The wh-phrase before the inverted clause, where the slot is a whole complement or the number before its noun."""
    for place, part in enumerate((*clause.complements, *opening_phrase(clause))):
        before = clause.complements[place - 1].text if 0 < place < len(clause.complements) else ""
        unfit = is_second_object(part, clause, slot) or is_reached(clause, slot) or is_wider_place(before, part, slot)
        told = " ".join(one.text for one in clause.complements[:place])
        unfit = unfit or (part.role == "preposition" and slot.type not in TIMES | {"duration"} and DOING.search(told) is not None)
        asked = "" if unfit else asked_phrase(part, slot)
        asked = "Which date" if asked and is_chosen_day(clause, part, slot, place) else asked
        asked = BY_HOLDER if asked == "By whom" and slot.type == "office" and (clause.past or clause.auxiliary in PAST) else asked
        # "Since which year has …": but no day on which something has been done.
        done = clause.auxiliary in ("has", "have", "had") and part.preposition != "since"
        if asked and not (slot.type in ("year", "date", "month") and done):
            rest = [other.text for number, other in enumerate(clause.complements) if number != place]
            if slot.type == "period" and re.match(r"(?:approv|sanction|clear|extend|launch)", clause.verb):
                return ""  # A scheme is approved for a period, and not during it.
            if slot.type == "number" and any(ADDED.search(one) for one in rest):
                return ""  # "How many labs did it establish in schools and 72 centres?"
            if rest[place : place + 1] and TORN_OFF.match(rest[place]) and part.role in ("agent", "preposition"):
                return ""  # "governed by the Framework | adopted with the Strategy"
            opening = "" if place >= len(clause.complements) else clause.opening
            return finish(opening, [asked, *inverted(clause), *rest])
    return ""


def is_chosen_day(clause: Clause, part: Phrase, slot: Slot, place: int) -> bool:
    """Whether a day is what somebody chose and not when he did so: "UNESCO adopted 26 July as the Day of …"."""
    after = clause.complements[place + 1].text if place + 1 < len(clause.complements) else ""
    return slot.type == "date" and part.text.startswith(slot.text) and after.startswith("as ") and not clause.auxiliary


# "signed a treaty handing sovereignty over the isles | to Mauritius": what is behind belongs to the handing, not to the signing.
DOING = re.compile(
    r"[a-z] (?!(?:meet|build|train|hear|fund|plann|settl|set|crown|found|open|sign|deal|hold|sav|bank|farm|hous|fish|min|manufactur|teach|"
    r"engineer|offer|shipp|warn|rul|find|feel|understand|load|launder|traffick|poach|park|mean|ban|land|count|heal|wellbe|be)ing\b)"
    r"[a-z]{2,}ing (?:the |an? |its |their |over |of |[a-z]{3,})"
)


def is_wider_place(before: str, part: Phrase, slot: Slot) -> bool:
    """Whether a place only tells more of the one before it: "from Nathanpur in Cachar district, Assam" is no object of the verb."""
    return slot.type in PLACES and (before.rstrip().endswith(",") or part.text.startswith(","))


def is_reached(clause: Clause, slot: Slot) -> bool:
    """Whether a count is what was reached: "How many sites did India reach?" is no question of a teacher."""
    return slot.type == "number" and REACHED.match(clause.verb) is not None


REACHED = re.compile(r"(?:reach|cross|touch|hit|attain)(?:ed|es|s)?$")


ADDED = re.compile(r" and (?:about |over |some )?\d")
COUNTERPART = re.compile(r"\bcounterpart,?$")


def is_second_object(part: Phrase, clause: Clause, slot: Slot) -> bool:
    """Whether a person only names the object before: "met his counterpart, Wang Yi, twice"."""
    # "was held … under the chairpersonship of the Minister, Smt Asha Rao": nobody was held.
    passive = clause.auxiliary.partition(" ")[0] in ("was", "were", "is", "are") and bool(clause.verb)
    return (
        slot.type == "person"
        and part.role == "object"
        and (
            passive or any((other.role == "object" or COUNTERPART.search(other.text)) and other is not part for other in clause.complements)
        )
    )


def opening_phrase(clause: Clause) -> tuple[Phrase, ...]:
    """The opening as a phrase, where it is one preposition with what it governs."""
    found = re.match(r"(In|On|At|Under|By|Since|During|From) (.+)$", clause.opening)
    return (Phrase(f"{found[1].lower()} {found[2]}", "preposition", found[1].lower()),) if found and "," not in found[2] else ()


def asked_phrase(part: Phrase, slot: Slot) -> str:
    """The wh-phrase for a complement, "" when the slot is only a part of it that cannot be asked for alone."""
    if part.role in ("preposition", "agent", "adverb"):
        if part.preposition in ("after", "before", "until", "till") and slot.type in ("year", "month", "date"):
            return ""  # "After which year": after any that went before it, too.
        inner = part.text[len(part.preposition) :].strip() if part.preposition else part.text
        if bare(inner) == bare(slot.text):
            wh = wh_for(slot, subject=False, preposition=part.preposition)
            return wh.fronted(part.preposition) if wh else ""
        return linked_phrase(inner, part.preposition, slot) or of_its_year(inner, part.preposition, slot)
    if part.role != "object":
        return ""
    if bare(part.text) == bare(slot.text):
        wh = wh_for(slot, subject=False)
        return wh.text if wh and not wh.preposition else ""
    return counted(part.text, slot) or of_its_year(part.text, "", slot)


def linked_phrase(inner: str, preposition: str, slot: Slot) -> str:
    """Return "On the recommendation of which committee" for a name that such words lead to, "" for other phrases."""
    found = LINK.match(inner)
    if not (found and slot.head and preposition and bare(inner[found.end() :]) == bare(slot.text)):
        return ""
    return f"{preposition.capitalize()} {found[0].removesuffix('the ')}which {slot.head}"


def of_its_year(inner: str, preposition: str, slot: Slot) -> str:
    """Return "Under which policy of 2016" for "the National Civil Aviation Policy of 2016", of a law with a comma without its year."""
    found = re.fullmatch(rf"(?:the )?{re.escape(without_article(slot.text))}(?P<own> of|,) (?P<year>(?:1[5-9]|20)\d\d)", inner)
    if found is None or not slot.head or slot.type not in ("law", "treaty", "scheme", "body"):
        return ""
    year = f" of {found['year']}" if found["own"] == " of" else ""
    asked = f"which {slot.head}{year}"
    return f"{preposition.capitalize()} {asked}" if preposition else f"W{asked[1:]}"


def counted(text: str, slot: Slot) -> str:
    """Return "How many tiger reserves" for "12 tiger reserves", where the number stands first and one noun phrase follows."""
    if slot.type != "number" or not text.startswith(f"{slot.text} "):
        return ""
    rest = text[len(slot.text) :].strip()
    plain = re.fullmatch(r"[A-Za-z][\w'’-]*(?: [\w'’-]+){0,5}", rest)
    return f"How many {rest}" if plain and not re.search(r"\b(?:and|or|of|in|as|with|from|which|that)\b", rest) else ""


def inverted(clause: Clause) -> list[str]:
    """Auxiliary, subject and verb in the order of a question."""
    subject = lower_first(clause.subject)
    if clause.auxiliary:
        first, _, negation = clause.auxiliary.partition(" ")
        return [first, subject, negation, clause.verb]
    do = "did" if clause.past else "do" if clause.plural else "does"
    return [do, subject, *clause.verb.split(" ")[:-1], clause.base]


def finish(opening: str, parts: list[str]) -> str:
    """The words of a question in their order, with its sign."""
    asked = squeeze(" ".join(part for part in parts if part))
    asked = INCLUDING.sub("", COMMA_BEFORE.sub(",", asked).strip(" ,;:."))
    if opening:
        asked = f"{opening.strip(' ,')}, {lower_first(asked, always=True)}"
    return f"{asked[:1].upper()}{asked[1:]}?"


__all__ = ["Wh", "question_for"]
