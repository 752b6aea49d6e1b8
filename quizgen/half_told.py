"""Things that a statement names by half: a summit without its body, a committee without its matter, a category of nothing.

Only the page tells whose they are; without its subject before the question nobody can answer it.
"""

from __future__ import annotations

import re

NTH = r"(?:\d+(?:st|nd|rd|th)|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ii]naugural|[Ll]ast|[Nn]ext)"
# "the first summit of leaders", "the 16th Summit": of which body; "the 2003 Convention": on what.
MEETINGS = re.compile(
    rf"\b(?:[Tt]he|[Ii]ts|[Aa]t) {NTH} (?:(?:General|Annual|Ministerial|Plenary|Ordinary|[a-z]+) )?"
    r"(?:[Ss]ummit|[Ss]ession|[Cc]onference|[Mm]eeting|[Ee]dition|[Cc]onclave|[Pp]lenary)\b"
    r"(?!['’]?s? (?:of|on|between|for|under) (?:the |its )?(?:[A-Z]|\d))|"
    r"\b[Tt]he \d{4} (?:Convention|Protocol|Agreement|Treaty|Declaration|Summit|Conference|Act|Bill|Order)\b(?! (?:on|for|of|to) )"
)
# "the logo, theme and website", "the foundation stone", "a 21-point Action Plan".
FITTINGS = re.compile(
    r"\b[Tt]he States Parties\b(?! to )|"
    r"\b(?:[Tt]he|its|an?) (?:official |new )?(?:logo|theme|mascot|website|foundation stone|[Aa]ction [Pp]lan|"
    r"appointed date|reference date)\b"
    r"(?!['’]?s? (?:of|for|on|to) )|"
    r"\ban? (?:\d+|[a-z]+)-point (?:[Aa]ction [Pp]lan|[Aa]genda|[Cc]harter|[Pp]rogramme|[Pp]lan)\b(?! (?:of|for|on|to) )"
)
# "a separate category", "inclusion in the Schedule", "unit cost of a house", "The core is a park": no page's subject tells of what.
PARTS = re.compile(
    r"\b(?:[Tt]he|an?) (?:new |separate |special )?(?:category|core|buffer|nucleus)\b(?!['’]?s? (?:of|for|zone|area|sector) ?)|"
    r"\b[Uu]nit cost of an? |"
    r"\b(?:recommended|sought|demanded|urged|favoured|opposed) (?:its )?(?:inclusion|exclusion|recognition|removal) (?:in|from|as)\b"
)
# "An inquiry headed by X was ordered", "a High-Level Committee chaired by X was constituted": into what, on what.
PANEL = re.compile(
    r"\b[Aa]n? (?:(?!of|which)[\w-]+ ){0,3}?"
    r"(?:[Ii]nquiry|[Ii]nvestigation|[Pp]robe|[Cc]ommittee|[Pp]anel|[Bb]ench|[Tt]ask [Ff]orce|[Ww]orking [Gg]roup|[Ee]xpert [Gg]roup) "
    r"(?:headed|chaired|led|presided over|under|of \w+ (?:members|judges)|was|were|has|had|comprising|consisting)\b"
)
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
AIM = re.compile(
    r"\b(?:into|on|for|to|regarding|against|about|over|whether|that|of) "
    rf"(?!\d|(?:{MONTHS})\b|(?:\w+ )?(?:members|judges)\b|former|retired|Justice|Dr|Shri|Mr)"
)
# "the scheme of January 2024".
OF_A_YEAR = re.compile(r"\b[Tt]he (?:scheme|mission|law|order|policy|programme|deal|pact|agreement|contract) of (?:[A-Z]\w+ )?\d{4}\b")
# "A second wave came", "the Act (February 2025)", "the Bill, 2024", "a larger-than-expected cut".
ONE_OF_MANY = re.compile(
    r"\b(?:A|The|a|the) (?:first|second|third|fourth|fifth|new|fresh|last) (?:wave|batch|tranche|lot|cohort)\b(?! of (?:the )?[A-Z])|"
    r"\b[Tt]he (?:Act|Bill|Code|Rules|Ordinance)(?:, \d{4}| \([A-Z]\w+ \d{4}\))|"
    r"\b(?:larger|smaller|higher|lower|bigger|better|worse)-than-\w+"
)
# "The UK passed its law", "sold its last holding": which.
ITS_OWN = re.compile(
    r"\b(?:passed|enacted|adopted|ratified|brought) its (?:own )?law\b|\bits (?:last |entire |whole |remaining )?(?:holding|shares|stake)\b"
)
# "became the first State": to do what.
FIRST_OF = re.compile(
    r"\b(?:bec(?:ame|omes?)|was|is) the (?:first|second|only) (?:Indian )?(?:[Ss]tate|country|district|city|woman|village|nation)"
    r"(?: in (?:India|the country))?\.?$"
)


def half_told(text: str, *, placed: bool = False) -> str:
    """The words with which a text names a thing by half, so that only its page tells which it is; "" when there are none.

    `placed` texts stand under the subject of their page, which tells whose summit or logo it is.
    """
    panel = PANEL.search(text)
    if panel is not None and not AIM.search(text[panel.end() :]):
        return panel[0]
    shapes = (PARTS, ONE_OF_MANY, ITS_OWN, FIRST_OF, *(() if placed else (MEETINGS, FITTINGS, OF_A_YEAR)))
    found = next((hit for shape in shapes if (hit := shape.search(text))), None)
    return found[0] if found else ""
