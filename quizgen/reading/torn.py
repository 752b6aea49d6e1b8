"""Signs in its words that a statement is not whole: a bracket that is not closed, a pronoun before what it stands for."""

from __future__ import annotations

import re

from quizgen.dates import MONTHS, find_times

MOST_TIMES = 2
# Whom a statement does something to is never its own subject.
OBJECT = re.compile(
    r"(?<!describing )(?<!calling )(?<!terming )(?<!hailing )\bhim\b|\bthem\b|"
    r"\b(?:received?|met|told|asked|accused?s?|charged?s?|called?) her\b"
)
# "Assam reported 22 deaths, Bihar 13 and Kerala none."
GAPPED = re.compile(
    r"; (?:the )?[A-Z]\w+(?: [A-Z]\w+)* (?:at|in|by|with|to|for|from|near) |"
    r"[A-Z]\w+ \d[\d,.]*(?:,| and) [A-Z]\w+ (?:\d|none)"
)
OF_THOSE = re.compile(r"(?:That|Those|One|Ones|Another|Others|Both|Some|Many|Most) (?:of|in|for|who|which|were|was|are|is)\b")
NAMED_BEFORE = re.compile(r"(?<!^)\b[A-Z][a-z]+ [A-Z]|\b[A-Z][a-z]+(?:'s|’s)?\b|^[A-Za-z]*[A-Z][A-Za-z]+ |\b[A-Z]{2,}\b")
# A thing that only the sentence before tells: "will lend ₹6,000 crore for it".
IT = re.compile(
    r"\b(?:for|of|to|by|with|from|on|in|under|at|before|after|against|into|added|made|set|put) "
    r"(?:it|them|him|her|this|that|these|those)\b(?! \w+(?:s|ing|tion)\b)"
)
# "across 17 States Madhya Pradesh with 127 and Odisha with 76": the first of the list was cut away.
BEHEADED = re.compile(r"[a-zA-Z] (?<!led by )(?<!by )[A-Z]\w+ [A-Z]\w+ with \d[\d,]* and [A-Z]")
PRONOUN = re.compile(r"\b(?:he|him|his|she|her|hers|they|them|their|its)\b", re.IGNORECASE)

# What takes up another sentence: "the first to do so", "was then taken up", "the first to ratify", "The second was built in 1990".
LEANS = (
    re.compile(r"\b(?:do|does|did|doing|done) so\b|\b(?:was|were|is|are|has been|have been) then \w+(?:ed|en|t|de|up)\b", re.IGNORECASE),
    re.compile(
        r"\bto (?:ratify|join|enter|sign|accede|adopt|withdraw)(?:$|,? (?:since|in|on|after|before) )|"
        r"\bjoined the (?:fold|group)\b|\bcame in (?:in|on|at|from)\b"
    ),
    re.compile(r"^(?:Nor|Neither do|Even so|Or)\b|(?<!been )(?<!was )(?<!were )(?<!is )(?<!are )\bextended from (?:\w+ ){1,4}to\b"),
    re.compile(rf"^(?:{'|'.join(MONTHS)}) \d{{4}}:? [A-Z]"),
    re.compile(r"\brespectively\b|\b(?:has|have) since\b|^(?:A|An) (?:sister|similar|separate|further|related) |\bin the sector\b"),
    re.compile(
        r"\b[Tt]he (?:first|second|third|fourth|fifth|next|last|latest|final|previous|opening) (?:round|phase|leg|sitting|day) of "
        r"(?:the )?(?:talks|negotiations|consultations|discussions|meetings?|visit|hearings?|exercise)\b(?! (?:between|with|on|under)\b)"
    ),
    re.compile(r"\bthe \d+(?:st|nd|rd|th)(?:$|,| (?:after|before|since|in \d{4})\b)"),
    re.compile(r"\bto (?:leave|quit|follow|comply|attend|participate|cooperate)(?:$|,? (?:since|after|before) )"),
    re.compile(r"\b(?:withdrew|withdrawn) (?:in|on) (?:\w+ )*\d{4}$|\btaken off(?:$| (?:after|in|on|by) )"),
    re.compile(r"\b(?:Editorial|Opinion|Explained|Watch|Podcast|In pictures|Also read|Read more): [A-Z]"),
    # Whose parliament; which two; earlier than what.
    re.compile(r"\b(?:joins?|joined|enter(?:s|ed)?|dissolved) parliament\b|^Both [a-z]|\b\w+(?:ed|ught) earlier (?:at|with|as)\b"),
    # The parties of several conventions meet in numbered conferences: "hosted COP14".
    re.compile(r"^(?!.*(?:UN[FC]|CBD|CITES|Convention|[Cc]limate|[Bb]iodiv|[Dd]esert|[Ww]etland))(?:.*\bhost(?:s|ed|ing)? )?COP ?-?\d"),
    re.compile(r"^The (?:earlier|previous|original|old) [A-Z]\w+ (?:was|were|is|had|has|joined)\b"),
    re.compile(
        r"\bthe (?:previous|preceding|same|following|next) "
        r"(?:session|meeting|edition|sitting|season|round|summit|census|survey|assessment|report|estimate)\b(?! of\b)"
    ),
    re.compile(r"(?<=[\w)]): (?:is|are|was|were|has|have|ranks|shows|covers|gives|lists|says|finds) "),
    re.compile(r"\b(?:released|presented|unveiled|published|exhibited|displayed|adopted|signed) there\b"),
    re.compile(r"(?<!from )\b\w+(?:ed|en|ld|nd|lt|ing|up|put|lives?) there\b(?! (?:is|are|was|were|has|have|will|may|can)\b)"),
    re.compile(
        r"\b(?:[Rr]evis|[Ee]xtend|[Aa]pprov|[Cc]lear|[Ss]anction|[Ee]nlarg|[Rr]enam|[Rr]aise?|[Ff]und|[Ii]naugurat|[Rr]eview)\w* its \b"
    ),
    re.compile(
        r"\b(?:for|of|in|on|after|before|with|since) its (?:design|construction|launch|implementation|manufacture|restoration|conservation|"
        r"adoption|ratification|repeal|removal|approval|enforcement|renewal|extension|completion|release|signing|creation|abolition)\b"
    ),
    re.compile(
        r"\ban? (?:separate|similar|different|parallel|further|additional) (?:list|category|scheme|agreement|treaty|law|order|track)$"
    ),
    re.compile(
        r"\b[Uu]nder (?:the|its|their) (?:current|present|existing|new|old|earlier|previous|revised|proposed) [a-z]+"
        r"(?:,| (?:is|are|was|has|will)|$)"
    ),
    re.compile(
        r"\bthe (?:opening|closing|inaugural|concluding|signing) (?:ceremony|session|function|event|match|address)\b(?! (?:of|for|at)\b)"
    ),
    re.compile(r"\b[Tt]otal of \d[\d,]* [A-Z]\w*[^s\s] (?:for|of)\b"),
    re.compile(r"\bDay (?:19|20)\d\d\b.*\b(?:every|each) year\b|\b[Rr]esolution \d+$"),
    re.compile(r"\bSection \d+[A-Z]*(?:\(\w+\))* (?:was|is|were) (?:amended|inserted|substituted|omitted|struck)\b"),
    re.compile(r"\b(?:his|her|its|their) (?:support|approval|backing|opposition|consent|readiness|willingness)\b(?! (?:for|to|of)\b)"),
    re.compile(r"\b(?:Best viewed in|[Pp]rivacy [Pp]olicy|Hyperlinking|All rights reserved|Terms of [Uu]se)\b|\bto be so \w+ed\b"),
    re.compile(r"(?:^|\d{4}, )[Tt]he (?:first|second|third|fourth|other|latter|former|last), "),
    re.compile(
        r"\bit was followed by\b|, (?:it|they|he|she) (?:is|was|were|has|had|became|will|would|entered|began|took|lost|won|gained)\b"
    ),
    re.compile(r"\b(?:recommended|suggested|proposed|demanded|urged|insisted) that (?:it|they|he|she) (?:be|should)\b"),
    re.compile(r"\b[Tt]he (?:first|second|third|other|latter|former|last)(?:, the | (?:was|were|is|had) )"),
)
# "It may be recalled that …", "it is proposed to …": an "it" that stands for nothing before it.
EMPTY_IT = re.compile(
    r"\bit (?:\w+ ){1,4}(?:that|to|for)\b(?! (?:day|week|month|year|spring|summer|autumn|winter|January|February|March|April|May|June|July|"
    r"August|September|October|November|December)\b)",
    re.IGNORECASE,
)
PLAIN_IT = re.compile(r"\bit\b", re.IGNORECASE)


def is_torn(text: str) -> bool:
    """Whether a cut went through brackets or quotation marks, or left a word before, or without, what it stands for."""
    odd = text.count("(") != text.count(")") or text.count("“") != text.count("”") or text.count('"') % 2 == 1
    if len(find_times(text)) > MOST_TIMES or re.search(r"\b[Aa] total \d|[a-z],\d|^To \w+, |: ?\d+(?:\.\d+)?%", text):
        return True  # Several facts run together, a slip of the source, or an aim that the sentence before tells.
    if (
        odd
        or text.startswith("(")
        or GAPPED.search(text)
        or BEHEADED.search(text)
        or "that," in text
        or OF_THOSE.match(text)
        or IT.search(text)
        or leans_back(text)
        or begins_with_it(text)
    ):
        return True
    # A pronoun is fine behind a name of two words, or a name's own "'s".
    pronoun = PRONOUN.search(text)
    return pronoun is not None and not NAMED_BEFORE.search(text[2 : pronoun.start()])


# A section by its number alone: of which Act?
SECTION = re.compile(r"\bunder Section \d+[A-Z]*(?:\(\w+\))*(?! of\b)")
LAW = re.compile(r"\b(?:Act|Code|Bill|Constitution|Rules|Ordinance|Sanhita|IPC|CrPC|BNS|BNSS)\b")


def leans_back(text: str) -> bool:
    """Whether a word takes up what another sentence tells: "the first to do so", "joined the fold", "held under Section 45ZN"."""
    if SECTION.search(text) and not LAW.search(text):
        return True
    return any(shape.search(text) for shape in LEANS)


def begins_with_it(text: str) -> bool:
    """Whether the first "it" of a statement has nothing before it that it could stand for."""
    found = PLAIN_IT.search(text)
    if found is None or EMPTY_IT.match(text, found.start()):
        return False
    return not re.search(r"\b[A-Z][a-z]|\b(?:the|an?|its) \w", text[1 : found.start()])
