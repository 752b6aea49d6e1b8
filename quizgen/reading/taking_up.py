"""Names that "the Act" or "this project" takes up: of the sentence before, of the heading, of all that the text has named."""

from __future__ import annotations

import re

from quizgen.model import Name
from quizgen.reading.antecedents import Scene, Told
from quizgen.reading.classes import alone, distinct, strayed, takes_up
from quizgen.reading.heading_names import telling
from quizgen.reading.lead_things import lead_name, synonyms
from quizgen.reading.retaking import capital, genus, kinds_in, subjects, throughout
from quizgen.reading.series import is_other_near
from quizgen.reading.uniques import is_joined

LATELY = 3
ISSUING = frozenset({"Ministry", "Department"})


def taken_up(words: str, scene: Scene) -> Name | None:
    """The one name that a description takes up, None where the section tells of another of its series."""
    name = found_above(words, scene)
    return None if name is not None and is_other_near(name, scene) else name


def found_above(words: str, scene: Scene) -> Name | None:
    """The one name that a description fits: of the sentence before, of the heading, of all that was named so far."""
    if blurred(words, scene):
        return None
    *near, far = groups(scene)
    heading = next(iter(telling(scene.sentence.headings)[-1:]), "")
    written = words.capitalize()
    likely = written in heading and f"the {words}" not in heading.lower()
    of_a_name = re.search(rf"[A-Z][\w–-]* {re.escape(written)}\b", heading) if likely else None
    known = of_a_name is not None and any(one.name.endswith(of_a_name[0]) for one in scene.names.all)
    if of_a_name and not known and not any(takes_up(words, one.name) for one in scene.names.found(heading)):
        return None  # Under "A. The India–Europe Economic Corridor" another corridor of the title is not the corridor.
    close = next((name for group in near if (name := only(words, group))), None)
    told = [each for each in scene.before[-LATELY:] if each.scene.sentence.headings == scene.sentence.headings]
    spoken = [*(one.name for each in told for one in each.scene.mentions), *subjects(list(told))]
    lately = {name for name in spoken if takes_up(words, name)}
    if close and lately and close not in lately:
        return None  # The text has come to another since its title.
    spelled = [one for one in (close.name, close.acronym) if one] if close and close not in lately else []
    if close and spelled and (any(is_joined(one, scene.title) for one in spelled) or strayed(words, close, scene)):
        return None  # "How PM Surya Ghar and PM-KUSUM work": the scheme is either.
    return (
        close
        or only(words, far, widely=False)
        or above(words, scene)
        or genus(words, scene)
        or capital(words, scene)
        or throughout(words, scene)
        or alone(words, scene)
        or lead_name(words, scene)
    )


def above(words: str, scene: Scene) -> Name | None:
    """The name of the paragraph above that a description takes up, where no other of the text so far would do."""
    name = only(words, just_above(scene), widely=False)
    # "The Ministry" of a release is the one that issues it, which may be named nowhere above.
    rivals = scene.names.all if words in ISSUING else scene.seen
    return name if name and all(one is name for one in rivals if takes_up(words, one, widely=False)) else None


def just_above(scene: Scene) -> list[Name]:
    """The names in the last sentence of the paragraph above, which are taken up by their own nouns only."""
    previous = scene.before[-1] if scene.before else None
    here, there = scene.sentence, previous.scene.sentence if previous else scene.sentence
    apart = here.block - there.block - len(here.headings) + len(telling(here.headings))
    follows = apart == 1 and telling(there.headings) == telling(here.headings)
    return [*(one.name for one in previous.scene.mentions), *subjects([previous])] if previous and follows else []


def groups(scene: Scene) -> list[list[Name]]:
    """The names among which a description chooses, the nearest first."""
    previous = scene.before[-1] if scene.before and scene.before[-1].scene.sentence.block == scene.sentence.block else None
    near = [*(one.name for one in previous.scene.mentions), *subjects([previous])] if previous else []
    heading = [one.name for line in telling(scene.sentence.headings)[-1:] for one in scene.names.found(line)]
    title = [one.name for one in scene.names.found(scene.title)]
    # What was named far above is not taken up for sure: the article may have come to another of its kind without our seeing it.
    return [*(group for group in (near, heading, title) if group), title]


def only(words: str, group: list[Name], *, widely: bool = True) -> Name | None:
    """The only name of a group that a description fits."""
    fitting = distinct(name for name in group if takes_up(words, name, widely=widely))
    return fitting[0] if len(fitting) == 1 else None


def blurred(words: str, scene: Scene) -> bool:
    """Whether the text has spoken of another such thing without a name ("a new project"), or a group speaks of two."""
    noun = words.lower()
    for told in reversed(scene.before[-6:]):
        if called_so(words, told) or is_announced(words, told, scene):
            continue  # "The Sagar Project is a port project": that is no other.
        text = told.scene.sentence.text
        others = re.finditer(rf"\b(?:a|an|another|any|each|new|other) (?:[\w-]+ ){{0,2}}{re.escape(noun)}\b", text) if noun in text else ()
        if not all(is_explained(words, told, other.start()) for other in others):
            return True
    return len({name for name in groups(scene)[0] if takes_up(words, name)}) > 1


def is_announced(words: str, told: Told, scene: Scene) -> bool:
    """Whether a page opens with a thing that its second sentence names: "India has a new tax law. The President signed the Tax Act"."""
    if told.scene.sentence not in scene.lead[:1] or not synonyms(words.lower()):
        return False
    following = [one.scene for one in scene.before if one.scene.sentence in scene.lead[1:2]]
    return any(len({one.name for one in each.mentions if takes_up(words, one.name)}) == 1 for each in following)


def is_explained(words: str, told: Told, start: int) -> bool:
    """Whether "a scheme" at a place only says what the name before it is: "approved the Sagar Yojana, a scheme for ports"."""
    before = re.search(r"[ (]*(?:\([^()]*\))?,? ?$", told.scene.sentence.text[:start])
    end = before.start() if before and "," in before[0] else -1
    return any(one.end == end and (takes_up(words, one.name) or one.name.type == "thing") for one in told.scene.mentions)


def called_so(words: str, told: Told) -> bool:
    """Whether a sentence says of its subject by name that it is such a thing."""
    return told.subject is not None and told.subject.name is not None and words.lower() in {word for word, _ in kinds_in(told)}
