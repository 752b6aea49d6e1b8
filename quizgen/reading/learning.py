"""Whether a part of a statement is worth keeping in mind, and the only one that fits: no third decimal, no one of many."""

from __future__ import annotations

import re

from quizgen import gazetteer
from quizgen.dates import MONTHS
from quizgen.model import Slot
from quizgen.model.slot_types import TIMES
from quizgen.reading.anchoring import NAMES
from quizgen.reading.case import NUMBERS, Case
from quizgen.reading.lists import listed
from quizgen.reading.officials import office_at_end
from quizgen.text import bare, fold, words

# "₹2,481 crore (Centre ₹1,584 crore; States ₹897 crore)": whoever adds the parts has it.
PARTS = re.compile(r" \([^()]*\d[\d,.]*(?: \w+)?(?:;|,| and| &) [^()]*\d[^()]*\)")
# "eight Annexures (A to H)"; "₹500 crore (later raised to ₹778 crore)".
LETTERED = re.compile(r" [A-Z]?[a-z]+ \((?:[A-Z] to [A-Z]|[IVX]+ to [IVX]+|1 to \d+)\)")
LATER = re.compile(r"[^()]{0,12}\((?:later|since|subsequently) (?:raised|increased|enhanced|revised|cut|reduced)")
# The day on which a report came out is soon forgotten.
REPORTED = re.compile(
    r"\b(?:Report|Survey|Index|Bulletin|Review|Outlook)\b[^.]*\b(?:was|were) (?:released|published|brought out|issued|unveiled) "
)
# "A little after six on Thursday": an hour.
HOUR_BEFORE, HOUR_AFTER = re.compile(r"\b(?:after|before|past|till|until|at|around|by) $"), re.compile(r"(?: (?:on|in)\b|,| [ap]\.?m|$)")
# Nor is the day of an edition, a ranking or an app kept in mind.
ROUTINE = re.compile(
    r"\bin beta\b|\b(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest|annual) edition of\b|"
    r"\b(?:Festival|Conclave|Expo|Exhibition|Workshop|Fair|Mela|Utsav|Mahotsav)\b.*\b(?:held|organised|inaugurated|began|begin|hosted)\b|"
    r"\b(?:app|portal|dashboard|website|logo|mascot|[Rr]ankings?)\b.*\b(?:launched|released|unveiled|inaugurated)\b",
)
# What is only counted by its parts: "the treaty has 12 Articles and eight Annexures".
PARTED = re.compile(
    r"(?:has|had|contains?|comprises?|consists? of) (?:about |over )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) "
    r"(?:Articles|Annexures|Annexes|Sections|Chapters|Schedules|Parts|Rules|[Cc]lauses|[Pp]aragraphs)\b"
)
NOUN_BEHIND = re.compile(r" (?:[Ss]cheme|[Mm]ission|[Pp]rogramme|[Pp]roject|[Ii]nitiative|[Pp]olicy)$")
# "Shakti, too, is held once in two years": what was told before is so as well.
TOO = re.compile(r"^[^,]{2,60},? (?:too|as well),? (?:is|was|has|had|are|were|will|can|may|\w+s)\b")
# "… on a rocket, which also carried a telescope": what it carried was launched on that day too.
BESIDES = re.compile(r"\b(?:also (?:carried|bore|took|put)|along with)\b")
BEING_DONE = re.compile(r"\b(?:is|are|was|were|has been|have been)(?: being)? (?:implemented|run|operated) in (?:the )?[A-Z]")
MOST_DIGITS, MANY_DIGITS, LEAST_TELLING, LONG_WORD, TWICE, FEW_DIGITS = 7, 6, 3, 3, 2, 3
FROM = re.compile(r"\bfrom (?:(?:the )?(?:present|current|existing|earlier|previous) )?(?:around |about )?$")
TO = re.compile(
    r"(?: (?:in|per|lakh|on|of|during) [^,;]{1,45}?)? to (?:around |about )?(?:Rs\.? ?|USD ?)?"
    r"(?:\S*\d|(?:two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty)\b)"
)
# "(4,068 m, Indus basin, Himachal Pradesh)": several data between brackets.
DATA = re.compile(r"\([^()]*\d [^()]*, [^()]*\)|\([^()]*, [^()]*\d[^()]*\)")
# Digits behind the point that are no zeros: "356.37" has two, "166.10" one.
FINE = re.compile(r"\d\.(\d*[1-9])")
CURRENCY = re.compile(r"(?:₹|Rs\.?|INR|USD|\$)\s?$")
# A sum without its currency, a count that is a part of another, or of what comes one after the other.
SUM = re.compile(r"\s*(?:lakh )?crores?\b|\s*lakh crores?\b")
PART = re.compile(r"\b(?:including|of which|of whom)(?: about| around| nearly| over)? $", re.IGNORECASE)
# "leads with 6,013, ahead of Assam": of what, only the page says; "ten times as high" is no amount.
ALONE = re.compile(
    r"(?<!population )(?<!number )(?<!count )(?<!tally )(?<!total )(?<!strength )\b(?:with|at) (?:about |around |nearly |over |some )?$"
)
ENDED = re.compile(r"\s*(?:$|[,.;(]|ahead\b|followed\b|and (?=[A-Z]))")
RUN = re.compile(r" (?:successive|consecutive|straight|back-to-back) ")
# Whoever counts the names before "five in all" has it; how much more than another thing it is says nothing of its own.
# How many were against it; a vote on nothing; "extended by two": two what.
AGAINST, VOTED = re.compile(r"\b(?:\d|votes?) to $"), re.compile(r"\bvoted\b[^,]*\bby \d+ to \d+")
BY, ENDS = re.compile(r"\bby $"), re.compile(r"$|,| and\b")
# What belongs to something that is only mentioned: ", one of the largest ships with a length of 399 metres"; a "two-day" summit.
BESIDE, ATTACHED = re.compile(r", one of (?:the|its) [^,]*$"), re.compile(r"[\w.]+-(?:day|hour|week|minute|page|month|year)")
SITE = re.compile(r"\b(?:at|in|from) [A-Z]\w+ in (?:the )?$")
IN_ALL = re.compile(r" in all\b")
THAN = re.compile(r"(?: [a-z]+)? (?:more|less|taller|larger|longer|higher|bigger|heavier|deeper|smaller) than (?:the |an? )?[A-Z]")
COUNTED = re.compile(r"\b(?:times|occasions|dozens?|hundreds|thousands|so far)\b")
SINCE, AS_ON = re.compile(r"\b[Ss]ince $"), re.compile(r"\bas (?:on|of|at)(?: the)? $", re.IGNORECASE)
SEATED = re.compile(
    r"(?:is|are|was|has|have|had)(?: been)? "
    r"(?:headquartered|based|located|situated|spread|(?:its|their|a) (?:headquarters|seat|secretariat|office))\b"
)
LAUNCHED = frozenset({"launch", "introduce", "announce", "inaugurate", "unveil", "start", "begin"})
MONTHS_OF_YEAR = frozenset(month.lower() for month in MONTHS)
VOUCHER = re.compile(r"\b(?:according to|as per|quoting|citing)(?: a report (?:of|by))?(?: the)? $", re.IGNORECASE)
ON_TOPIC = re.compile(r" on (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)[a-z.]* ?)[A-Z]")
WHERE_ONCE = re.compile(
    r"\bembassy in $|\b[Pp](?:latform|ortal|olicy|rogramme|lan)\b.*\b(?:launched|unveiled|released|rolled out)\b.*\b(?:at|in) (?:New )?$"
)
GENERIC = re.compile(
    r"(?:the )?(?:(?:First|Second|Third|Fourth|Fifth|\d+(?:st|nd|rd|th)) )?(?:International|National|Global|Annual|World) "
    r"(?:Conference|Summit|Workshop|Seminar|Meeting|Conclave|Exhibition)"
)
IN_CITY = re.compile(r"\b(?:in|at) ([A-Z][a-z]+(?: [A-Z][a-z]+)?)\b")
FORMER = re.compile(r"\b(?:[Ff]ormer|ex|[Ee]rstwhile|one-time)[ -](?:[\w-]+ ){1,5}(?:of|at|in) (?:the )?$")
# "only the second treaty since the organisation was set up in 1995": since when is counted.
SINCE_THEN = re.compile(r"\bsince (?:the|its|their) [\w ]{3,40} (?:was|were) [\w ]{3,20} (?:in|on) $")
HEADS = re.compile(r"(?<!Vice-)(?<!Vice )(?<!Former )(?<!former )\b(?:President|Prime Minister)(?: Shri| Smt\.?)? $")
SERVICES = frozenset(
    f"{article}{name}"
    for article in ("", "the ")
    for name in ("Indian Navy", "Indian Army", "Indian Air Force", "Indian Air Force (IAF)", "Indian Coast Guard")
)
SITED = re.compile(r"[A-Z]\w+ in (?:the )?[A-Z]")
MEMBER_AFTER = re.compile(
    r"\s*(?:,? (?:and|or|as well as) (?:the )?[A-Z“]|, (?:the )?[A-Z][\w.&’'-]*(?: [A-Z(&][\w.&’')-]*)*(?:,| and\b| or\b))"
)
MEMBER_BEFORE = re.compile(
    r"[A-Z][\w.)’'-]*,? (?:and|or|as well as) (?:the )?$|[A-Z][\w.)’'-]*, [A-Z][\w.)’'-]*(?: [A-Z][\w.)’'-]*)*, (?:the )?$"
)


def is_unlearnable(slot: Slot, text: str) -> bool:
    """Whether nobody keeps a figure or time in mind: too many digits, what another grew from, one of several."""
    before, _, after = text.partition(slot.text)
    if slot.type in TIMES:
        routine = slot.type == "date" and (REPORTED.search(text) or ROUTINE.search(text))
        return bool(AS_ON.search(before) or SINCE_THEN.search(before) or routine)
    if slot.type == "country":
        return is_told_by_city(slot, before, text)
    if is_half(slot, after) or is_told(slot, before, after):
        return True
    return is_no_figure(slot, text) if slot.type in NUMBERS else ATTACHED.fullmatch(slot.text) is not None


def is_half(slot: Slot, after: str) -> bool:
    """Whether a body's name goes on: "the African Court on Human and Peoples' Rights", "the Association of Aids to Navigation and …"."""
    goes_on = ON_TOPIC.match(after) or re.match(r" to [A-Z][a-z]+ (?:and|[A-Z])", after)
    return slot.type in ("body", "court", "event") and (goes_on is not None or GENERIC.fullmatch(slot.text) is not None)


def is_told_by_city(slot: Slot, before: str, text: str) -> bool:
    """Whether a city tells its country: "at Yekaterinburg in Russia", "[Italy] will host the meeting in Milan"."""
    return SITE.search(before) is not None or any(lies_in(city, slot.text) for city in IN_CITY.findall(text))


def is_told(slot: Slot, before: str, after: str) -> bool:
    """Whether the rest of a sentence tells a name or rank, or tells it in passing."""
    name = fold(slot.text.removeprefix("the "))
    return bool(
        # "according to the Kiel Institute": who says so is not what is said, nor where oaths are taken and fairs are held.
        (VOUCHER.search(before) or name in listed("venues"))
        # Who is President, where embassies stand and where a portal was launched, the rest of the sentence tells.
        or (slot.type == "person" and HEADS.search(before))
        or (slot.type == "city" and WHERE_ONCE.search(before))
        # Whom somebody has served before, a sentence tells in passing; whose ship an INS is nobody has to learn.
        or (slot.type in ("body", "ministry", "company", "state") and FORMER.search(before))
        or (slot.type == "body" and slot.text in SERVICES)
        # "third, after China and the United States": whoever counts them has it.
        or (slot.type == "ordinal" and re.search(r"\b(?:after|behind|next (?:only )?to) (?:the )?[A-Z]", after))
    )


def lies_in(city: str, country: str) -> bool:
    """Whether a city is one of that country."""
    known = gazetteer.entry(city, "city")
    return known is not None and fold(known.of) == fold(country.removeprefix("the "))


def is_no_figure(slot: Slot, text: str) -> bool:
    """Whether nobody keeps an amount in mind, or its neighbours tell it: too many digits, a part, a sum of others, a datum in brackets."""
    before, _, after = text.partition(slot.text)
    if "+" in slot.text or any(slot.text in aside for aside in DATA.findall(text)):
        return True
    whole = re.search(r"\d[\d,]*", slot.text)
    digits = re.sub(r"\D", "", whole[0] if whole else "").rstrip("0")
    fine = len(digits) >= MANY_DIGITS and FINE.search(slot.text) is not None
    amount = re.sub(r"(?:st|nd|rd|th|%)$", "", slot.text)
    again = amount in f"{before} {after}" and re.search(rf"[A-Za-z]-?{re.escape(amount)}\b", f"{before} {after}")
    if again or (slot.type == "percent" and re.match(r"100\b(?![.,])", slot.text)):
        return True  # "E20 fuel, i.e. petrol with 20% ethanol"; a coverage that has been reached is 100%.
    alone = ALONE.search(before) and ENDED.match(after)
    part = slot.type == "number" and (PART.search(before) or RUN.match(after) or alone)
    times = slot.text.endswith(" times") and after.startswith((" as ", " more ", " higher ", " larger "))
    return (
        len(digits) >= (MANY_DIGITS if slot.type == "number" else MOST_DIGITS)
        or (slot.type in ("money", "number") and PARTS.match(after) is not None)
        or bool(LETTERED.match(after) or LATER.match(after))
        or fine
        or bool(FROM.search(before) and TO.match(after))
        or bool(part or times)
        or bool(slot.type == "number" and (AGAINST.search(before) or VOTED.search(text) or (BY.search(before) and ENDS.match(after))))
        or bool(BESIDE.search(before) or is_of_no_note(after))
        or bool(IN_ALL.match(after) or THAN.match(after))
        or bool(slot.type == "number" and slot.text.isalpha() and HOUR_BEFORE.search(before) and HOUR_AFTER.match(after))
        or is_fine(slot, text)
        or is_uncounted(slot, text)
    )


def is_of_no_note(after: str) -> bool:
    """Whether a number counts what nobody counts: pages, clusters, cables; the noun is one of the next words, before any small one."""
    for word in after.replace("-", " ").split()[:4]:
        if bare(word).strip(",.;").removesuffix("s") in listed("uncounted"):
            return True
        if word in listed("small"):
            break
    return False


def is_fine(slot: Slot, text: str) -> bool:
    """Whether a figure has three decimals, or four digits and two decimals beside another; shares are learned to the second."""
    decimals = FINE.search(slot.text)
    if decimals is None or slot.type == "percent" or re.match(r"\s?(?:%|per ?cent)", text.partition(slot.text)[2]):
        return False
    others = [found for found in FINE.findall(text.replace(slot.text, "", 1)) if len(found) >= TWICE]
    own = len(re.sub(r"\D", "", slot.text)) > FEW_DIGITS
    if slot.type in ("measure", "number") and own and len(decimals[1]) == TWICE and not re.search(r"crore|[₹$]|Rs", text):
        return True  # "65.99 sq. km" of a green zone; an outlay is learned as the Cabinet has approved it.
    return len(decimals[1]) > TWICE or (own and (bool(others) or len(FINE.findall(text)) > 1))


def is_uncounted(slot: Slot, text: str) -> bool:
    """Whether a sum in lakh crore has no currency: "exports totalled 11.70 lakh crores"."""
    before, _, after = text.partition(slot.text)
    summed = re.search(r"lakh crores?$", slot.text) or (slot.type == "number" and SUM.match(after) and "lakh crore" in after[:12])
    return bool(summed) and not re.search(r"[₹$]|Rs", slot.text) and not CURRENCY.search(before)


def is_baseline(slot: Slot, case: Case) -> bool:
    """Whether a time only tells since when something has grown: "has nearly tripled since 2014"."""
    before = case.statement.text.partition(slot.text)[0]
    counted = COUNTED.search(before) is not None or any(other.type in ("number", "money", "percent") for other in case.values)
    # "The Report is brought out since 1987": whoever writes so means "has been".
    slipped = case.statement.first in ("is", "are") and case.source.doc[case.statement.verb].tag_ == "VBN"
    counted = counted or slipped
    return slot.type in TIMES and SINCE.search(before) is not None and (case.is_one_of("growing") or counted)


def is_one_of_many(slot: Slot, case: Case) -> bool:
    """Whether a thing is told by who made or runs it alone: "The System was developed by the Institute" fits all that it developed."""
    clause = case.statement.clause
    if clause is not None and bare(clause.subject) == bare(slot.text) and slot.type in NAMES and is_seated(case):
        return True
    numbered = slot.type == "ordinal" and clause is not None and slot.text in clause.subject
    if numbered and not any(value.type in TIMES for value in case.values):
        return True  # "The […] Pay Commission will be a temporary body": all are.
    own = clause is not None and bare(clause.subject) == bare(slot.text)
    led = own and bool(
        PARTED.search(case.statement.text) or TOO.search(case.source.text) or BESIDES.search(case.source.text) or is_only_timed(case)
    )
    if led or (slot.text in case.statement.text[: len(slot.text) + len("The ")] and BEING_DONE.search(case.statement.text)):
        return True  # Which scheme is implemented in seventeen States: many are.
    made = clause is not None and (any(phrase.role == "agent" for phrase in clause.complements) or case.is_one_of("announced"))
    if (
        clause is None
        or not made
        or bare(NOUN_BEHIND.sub("", clause.subject)) not in (bare(slot.text), bare(NOUN_BEHIND.sub("", slot.text)))
    ):
        return False
    if any(value.type in ("number", "money", "measure", "percent", "ordinal") for value in case.values):
        return False
    if any(value.type in ("date", "month") for value in case.values) and not is_thin(case):
        return False
    said = " ".join(phrase.text for phrase in clause.complements if phrase.role != "agent")
    for _, _, name in sorted(case.finder.find(said), key=lambda found: -len(found[2].name)):
        said = said.replace(name.name, "")
    telling = {word for word in words(said) if len(word) > LONG_WORD and not word.isdigit() and word not in listed("vague_matters")}
    return len(telling) < LEAST_TELLING


def is_only_timed(case: Case) -> bool:
    """Whether of a subject nothing is told but that something was done to it, and when: "[…] was inaugurated in January 1953"."""
    clause = case.statement.clause
    if clause is None or not clause.verb or clause.opening or case.is_one_of("relational"):
        return False
    rest = " ".join(phrase.text for phrase in clause.complements)
    times = [value.text for value in case.values if value.type in TIMES]
    for time in times:
        rest = rest.replace(time, " ")
    return bool(times) and not [word for word in words(rest) if word not in listed("small") and word not in ("into", "force", "effect")]


def is_thin(case: Case) -> bool:
    """Whether a statement tells of a launch nothing but who did it and when: "was launched by the Prime Minister on 18 February 2016"."""
    clause = case.statement.clause
    said = " ".join(phrase.text for phrase in clause.complements if phrase.role != "agent") if clause else ""
    named = any(name.type not in ("person", "office", "country", "nationality") for _, _, name in case.finder.find(said))
    telling = {word for word in words(said) if len(word) > LONG_WORD and not word.isdigit() and word not in MONTHS_OF_YEAR}
    return case.lemma in LAUNCHED and not named and not telling


def is_seated(case: Case) -> bool:
    """Whether a statement tells where a body has its seat: of what else sits there nobody can know the end."""
    clause = case.statement.clause
    told = (clause.auxiliary, clause.verb, *(phrase.text for phrase in clause.complements)) if clause else ()
    return bool(SEATED.match(" ".join(part for part in told if part)))


def is_member(slot: Slot, source: str) -> bool:
    """Whether a name is one of several in the source, so that alone it is not the whole answer."""
    if slot.type not in NAMES or slot.type == "list":
        return False
    if slot.type in ("city", "place", "state") and len(SITED.findall(source)) > 1:
        return True  # "Khichan in Phalodi and Menar in Udaipur": each place is one thing's own.
    plain = re.sub(r"\s*\([^()]*\)$", "", slot.text)
    place = source.find(plain)
    after, before = source[place + len(plain) :], source[: max(place, 0)]
    if slot.type == "person" and office_at_end(before):
        return False  # Of several persons each has an office of its own.
    after = re.sub(r"^\s*\([^()]*\)", "", after)
    return place >= 0 and bool(MEMBER_AFTER.match(after) or MEMBER_BEFORE.search(before))
