"""Who may stand beside the holder of a great office where the sources name nobody like him: other presidents, ministers elsewhere."""

from __future__ import annotations

from quizgen.extractors.offices import Office
from quizgen.gazetteer import same_thing
from quizgen.identity import shuffled
from quizgen.syllabus import country_names, table
from quizgen.text import fold

FILE = "statesmen.yaml"
# Of the holders of a numbered office so many, the latest first; of any other country the latest, since those long gone are out at a glance.
OF_ONE_OFFICE = 4


def statesmen(office: Office, holder: str) -> list[str]:
    """Well-known persons who do not hold the office: of a numbered one other holders, the nearest; else those of other countries."""
    title, owner = office.whose
    title = table(FILE)["alike"].get(title, title)
    known: dict[str, list[str]] = table(FILE).get(title, {}) if title != "alike" else {}
    country = country_names().get(fold(owner), owner)
    if country not in known:
        return []
    if office.ordinal:
        found = [name for name in known[country] if not is_same(name, holder)]
        return found[:OF_ONE_OFFICE]
    others = [(land, name) for land, names in known.items() if land != country for name in names[:1]]
    return [name for _, name in shuffled(others, key=f"{title} {country}") if not is_same(name, holder)]


def countrymen(office: Office, holder: str) -> list[str]:
    """Who else is known in the public life of the country whose office it is; nobody beside a numbered holder."""
    country = country_names().get(fold(office.whose[1]), office.whose[1])
    known: list[str] = [] if office.ordinal else table("public_life.yaml").get(country, [])
    return [name for name in shuffled(known, key=f"{office.whose[0]} {country}") if not is_same(name, holder)]


def is_same(one: str, other: str) -> bool:
    """Whether two names may be one person's: they are spelled alike, or end in the same surname."""
    return same_thing(one, other) or fold(one.split()[-1]) == fold(other.split()[-1])
