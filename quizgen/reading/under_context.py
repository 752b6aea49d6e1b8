"""Whether a slot has one answer by its statement alone, or needs what the article is about before it, and whether that suits it."""

from __future__ import annotations

import re

from quizgen import gazetteer
from quizgen.half_told import half_told
from quizgen.model import Slot
from quizgen.model.slot_types import MEASURED, TIMES
from quizgen.reading.anchoring import (
    BY_CONTEXT,
    INSTITUTION,
    MADE,
    NAMES,
    UNIQUE,
    WEAK_NAMES,
    is_active,
    is_led_by_full_name,
    is_led_by_name,
    needed,
    strength,
)
from quizgen.reading.bareness import PARTNERED, is_share
from quizgen.reading.case import HARD, Case
from quizgen.reading.contexts import fits, is_phrase, says_already
from quizgen.reading.dating import TAKES_PLACE, defines, is_timed
from quizgen.reading.identifying import identifies
from quizgen.reading.lists import listed
from quizgen.reading.owning import is_own
from quizgen.reading.provisions import is_provision
from quizgen.syllabus import table
from quizgen.text import bare as plain_words
from quizgen.text import fold, words

# So much more than it must a statement tells when a full name that few know is enough to lead it.
SPARE = 1.5
BYNAME = re.compile(r"\b(?:known|called|nicknamed|dubbed|referred to|renamed)(?: as)? (?:the )?[“\"‘']?[A-Z]\w+ (?:\w+ )*[A-Z]")
# "its first summit": whose, only the article tells.
OWN_EVENT = re.compile(r"\b(?:its|their|his|her) (?:[\w-]+ )?(?:summit|meeting|session|conference|edition|visit|term)\b", re.IGNORECASE)
OF_A_PLACE = re.compile(r"(?:The )?(?P<place>[A-Z][\w-]+(?: [A-Z][\w-]+)?) (?:[Ss]ummit|[Cc]onference|[Mm]eeting|[Ss]ession)\b")
# "The Akash missile", "Under PM-KISAN, …", "India's exports", "Kerala had": a name before what is asked for.
NAME_BEFORE = re.compile(
    r"^(?:The )?[A-Z][\w’'-]+ (?:of |and |for |the )*(?:[A-Z]|[a-z]+ (?:is|was|has|are|were|have|had|lies|covers)\b)|"
    r"(?<=[a-z,] )[A-Z][\w-]+|^[A-Z][\w-]*[A-Z]|^India['’]s [a-z]|^[A-Z][a-z]+ (?:is|was|has|had|lies|covers|shares)\b"
)
UNTELLING = WEAK_NAMES - {"india", "asia"} | {"un", "u.n", "u", "eu", "mr", "ms", "dr"}
SHORT_ENOUGH, LEAST_TOLD, MOST_OF_SENTENCE = 20, 5, 0.5
ARTICLE = re.compile(r"Article \d")
REPLACING = frozenset({"replace", "repeal", "supersede", "amend", "subsume", "succeed"})
LAW_NAME = re.compile(r"\b(?:Act|Bill|Code|Ordinance|Rules|Amendment)(?:,? \d{4})?$")
LEGAL = re.compile(
    r"\b(?:[Ss]ections?|[Cc]lauses?|[Aa]rticles?|Act|Bill|Code|[Rr]ules?|[Ss]chedule|[Pp]enalt\w+|[Ff]ines?|[Oo]ffences?|[Pp]unish\w+|[Pp]rovisions?|[Aa]mend\w*|"
    r"[Ii]nsert\w*|[Ee]mpower\w*|[Pp]rohibit\w*|[Pp]rescrib\w*|[Ll]ev(?:y|ies|ied)|[Tt]ribunal|[Bb]oard|[Aa]uthority|[Cc]ommittee)\b"
)


def needs(case: Case, slot: Slot) -> bool:
    """Whether a reader must be told the context before the slot is asked."""
    statement = case.statement
    if (
        half_told(statement.text.replace(slot.text, "…"))
        or is_of_several(statement.text.replace(slot.text, ""))
        or slot.text.removeprefix("the ") in table("reading.yaml")["bodies_of_many"]
    ):
        return True
    if stands_alone(case, slot):
        return False
    if PARTNERED.search(statement.text) and "India" not in statement.text:
        return True  # Whose trade with Finland it is, the context tells.
    timed = is_timed(case) and not re.search(r"\bsince\b", statement.text)
    if (
        (statement.first == "had" and not timed)
        or is_bare_subject(case, slot)
        or is_share(case)
        or is_of_no_law(case, slot)
        or OWN_EVENT.search(statement.text)
        or is_of_a_place(statement.text)
    ):
        return True
    spare = strength(case, slot) - needed(case, slot)
    if is_told_by_name(case, slot, spare):
        return False
    if spare < 0 or not is_named(case, slot):
        return True
    told = says_already(case.setting.context, statement) or is_led_by_name(statement, slot, case.finder)
    return not (told or (spare >= SPARE and is_led_by_full_name(statement, case.finder)))


def stands_alone(case: Case, slot: Slot) -> bool:
    """Whether a slot is asked of something that the statement tells whole: a term, a provision, the law that replaced another."""
    statement = case.statement
    if (
        slot.type == "term"
        or is_defined(case, slot)
        or is_byname(case, slot)
        or (is_provision(slot, statement.text) and not is_of_no_law(case, slot))
        or identifies(case, slot)
        or is_own(case, slot)
    ):
        return True
    if (
        slot.type in ("law", "treaty")
        and (case.lemma in REPLACING or TAKES_PLACE.search(statement.text))
        and any(name.type == slot.type and name.name not in slot.text for _, _, name in case.finder.find(statement.text))
    ):
        return True  # Which law replaced which, both names tell.
    # Under which Article the GST Council stands, no page about something else has to tell.
    return ARTICLE.match(slot.text) is not None and is_of_another(case)


def is_of_several(text: str) -> bool:
    """Whether a text names a treaty or body of a name that several have: the Madrid Protocol, an Official Creditor Committee."""
    names = "|".join((*table("reading.yaml")["several_treaties"], *table("reading.yaml")["bodies_of_many"]))
    return re.search(rf"(?:^|[Tt]he |\d{{4}} )(?:{names})\b(?! (?:on|for|of|to|in) )", text) is not None


def is_of_a_place(text: str) -> bool:
    """Whether a meeting is named by its city alone: of whom "the Colombo summit of 2022" was, the page says."""
    found = OF_A_PLACE.match(text)
    return found is not None and gazetteer.kind_of(found["place"]) in ("city", "state", "country")


def is_told_by_name(case: Case, slot: Slot, spare: float) -> bool:
    """Whether a short sentence tells by the names in it of what it speaks: "The Akash missile was developed by …"."""
    text, subject = case.statement.text, case.statement.clause.subject if case.statement.clause else ""
    before = text.partition(slot.text)[0] if slot.text not in subject else text.replace(slot.text, " … ", 1)
    named = any(fold(hit[0]).strip(" .") not in UNTELLING for hit in NAME_BEFORE.finditer(before))
    passive_law = slot.type in MADE and slot.text in subject  # Many Acts are passed in a month.
    phrased = is_phrase(case.setting.context)
    plain = named and not passive_law and not is_active(case) and (not case.leans or is_everywhere(case))
    size, own = len(text.split()), slot.type in MEASURED or slot.type in TIMES
    # A date or size is its subject's own, however much of the sentence goes on to tell of it.
    short = LEAST_TOLD <= size <= SHORT_ENOUGH and (own or size > MOST_OF_SENTENCE * len(case.source.text.split()))
    enough = spare >= -BY_CONTEXT or slot.type in MEASURED
    return plain and short and enough and phrased


def is_everywhere(case: Case) -> bool:
    """Whether every description that leans means the same for everybody: "the riverbed", "the animal"."""
    return all(words(one.word)[-1] in listed("everywhere") for one in case.resolution.dangling if words(one.word))


def is_named(case: Case, slot: Slot) -> bool:
    """Whether a name stays in a statement when the slot is hidden: a figure without one could be anybody's."""
    rest = case.statement.text.replace(slot.text, " … ", 1)
    return any(name.type != "nationality" for _, _, name in case.finder.find(rest)) or bool(INSTITUTION.search(rest))


def is_defined(case: Case, slot: Slot) -> bool:
    """Whether a statement says of the slot what nothing else is: "X is the world's only …", "X is recognised as the world's largest …"."""
    clause = case.statement.clause
    led = clause is not None and fold(clause.subject).endswith(fold(slot.text))
    held = case.is_one_of("held_to_be") and case.statement.first in ("is", "are")
    return led and (held or defines(case.statement)) and bool(UNIQUE.search(case.statement.text))


def is_settled(case: Case, slot: Slot) -> bool:
    """Whether a slot is told once for all, whenever that was: what a thing has only one of, what is the first of its kind."""
    return is_own(case, slot) or is_defined(case, slot)


def is_byname(case: Case, slot: Slot) -> bool:
    """Whether a statement gives the slot a name that nothing else has: "known as the Sorrow of Bihar"."""
    clause = case.statement.clause
    led = clause is not None and fold(clause.subject).endswith(fold(slot.text))
    return led and bool(BYNAME.search(case.statement.text))


def is_bare_subject(case: Case, slot: Slot) -> bool:
    """Whether a slot is what the article is about, with no hard fact beside it that it alone would answer."""
    name = set(words(re.sub(r"\s*\([^()]*\)$", "", slot.text)))
    hard = any(other.type in HARD | {"month"} for other in case.slots if other.text != slot.text)
    return slot.type in NAMES and name <= case.finder.title and not hard


def is_of_no_law(case: Case, slot: Slot) -> bool:
    """Whether a section is asked for and its law is not named; of an Article everybody takes the Constitution's."""
    rest = case.statement.text.replace(slot.text, "", 1)
    led = case.statement.clause.subject if case.statement.clause else slot.text if is_provision(slot, case.statement.text) else ""
    section = plain_words(led).startswith(("section", "clause", "rule", "regulation", "sub-section"))
    return section and not any(name.type in ("law", "treaty") for _, _, name in case.finder.find(rest))


def is_apart(case: Case, slot: Slot) -> bool:
    """Whether a statement of a named thing under an Act's name can go without it: what a company did is not of the Act."""
    clause = case.statement.clause
    of_law = bool(LAW_NAME.search(case.setting.context)) and not LEGAL.search(case.statement.text)
    of_law = of_law or (slot.type in HARD and is_of_another(case))
    led = clause is not None and slot.text not in clause.subject and is_led_by_full_name(case.statement, case.finder)
    return of_law and led and not case.leans and strength(case, slot) - needed(case, slot) >= -1


def is_of_another(case: Case) -> bool:
    """Whether the subject is a body that everybody knows and that the context has nothing to do with."""
    known = set(words(case.setting.context))
    found = next((name for start, _, name in case.finder.find(case.statement.text) if start <= len("The ")), None)
    led = found is not None and case.statement.text.startswith(found.name)
    if led and found is not None and found.type in ("company", "person") and not is_alike(case, known):
        return True  # "With reference to the Quantum Mission: Google announced a chip."
    entry = gazetteer.entry(found.name) if found is not None and found.type == "body" else None
    own = {word for one in (found.name, entry.name, entry.acronym) for word in words(one)} if found and entry else set()
    return bool(own) and not any(len(word) > LEAST_TOLD for word in own & known)


def is_of_fellow(case: Case) -> bool:
    """Whether the subject is another thing of the context's kind: the Forest Games under the Asian Games."""
    kind = case.setting.context.split()[-1] if case.setting.context else ""
    if not kind.istitle() or case.statement.clause is None:
        return False
    subject = case.statement.clause.subject
    return re.match(rf"(?:[Tt]he )?(?:[A-Z][\w-]+ )+{re.escape(kind)}\b", subject) is not None and not fold(subject).startswith(
        fold(case.setting.context)
    )


def is_alike(case: Case, known: set[str]) -> bool:
    """Whether a statement has a telling word of the context."""
    return any(len(word) > LEAST_TOLD and word in known for word in words(case.statement.text))


def suits(case: Case, slot: Slot) -> bool:
    """Whether a slot has one answer once the context is told, and the context does not tell it."""
    context = case.setting.context
    if context.startswith("“"):
        return False
    if is_of_no_law(case, slot) and not LAW_NAME.search(context):
        return False
    if slot.type == "person" and case.lemma in ("bear", "die", "found") and not set(words(context)) & set(words(slot.text)):
        return False  # "With reference to the Tribal Mission, who died in Ranchi jail in 1900?"
    if is_of_another(case) or is_of_fellow(case):
        return False  # "With reference to the Finance Commission: NITI Aayog was created in 2015."
    if LAW_NAME.search(context) and not LEGAL.search(case.statement.text):
        return False  # An Act is no subject of what has happened in its field.
    if case.statement.first == "had" and not is_named(case, slot):
        return False
    if is_bare_subject(case, slot) or not fits(context, slot) or (not case.leans and says_already(context, case.statement)):
        return False
    clause = case.statement.clause
    # What does something is told by an article's subject less surely than what it does.
    gain = BY_CONTEXT if clause is None or slot.text not in clause.subject else BY_CONTEXT / 2
    return strength(case, slot, topic=not context.startswith("“")) + gain >= needed(case, slot)
