"""What else is right when typed: every card to be typed, whatever it was read from, gets the other names and forms of its answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from quizgen import gazetteer
from quizgen.extractors.other_forms import YEAR, forms_of, is_fathers, is_same, slashed, undated
from quizgen.gazetteer import called_groups, key_of
from quizgen.model import Cloze, Draft, Recall
from quizgen.text import GAP, fold, spaced, words

MOST_FORMS, LEAST_LETTERS = 12, 2
EXPANSION = re.compile(r"\bstand for\b|\b(?:full form|expansion) of\b")
LATIN, LETTERS = re.compile(r"\bWhat is .*\b(?:scientific|binomial|zoological|botanical) name\b"), re.compile(r"\b\w*[A-Z]\w*[A-Z]")
SHORT = r"[A-Z][\w&-]*[A-Z][\w-]*"
AGAIN = "now|also|popularly|commonly|better|officially|formally|formerly|earlier|locally"
CALLED = rf"(?:{AGAIN}) (?:called|known as|termed|named|renamed(?: as)?)"
NAMED = r"[\"“‘']?(?P<other>[A-Z][\w’'-]*(?: (?:[A-Z][\w’'-]*|of|for|and|on))*(?<! of)(?<! for)(?<! and)(?<! on))(?=[\"”’']?(?:[,.;:)]|$))"


def accepting(draft: Draft, text: str) -> Draft:
    """A draft that is answered by typing with all that is right for its answer; `text` is the page's."""
    match draft.prompt:
        case Recall() as recall:
            spelled = EXPANSION.search(recall.question)  # Letters stand for what the page says, though it has a longer name.
            full = "" if spelled else gazetteer.full_name(recall.answer, recall.question) or one_of_two(recall.answer)
            if full and not stands_in(full, recall.question):
                recall = replace(recall, answer=full, accepts=(recall.answer, *recall.accepts))
            return replace(draft, prompt=replace(recall, accepts=widened(recall.answer, recall.accepts, recall.question, text)))
        case Cloze() as cloze:
            cloze = filled(cloze)
            told = cloze.text.replace(cloze.hidden, GAP, 1)
            return replace(draft, prompt=replace(cloze, accepts=widened(cloze.hidden, cloze.accepts, told, text)))
        case _:
            return draft


def one_of_two(answer: str) -> str:
    """Of two names that a cell has for one thing the first that is whole, by the list or by its words; "" for other answers."""
    names = tuple(slashed(answer, ""))
    listed = (called_groups()[key_of(name)][0] for name in reversed(names) if key_of(name) in called_groups())
    return next(listed, max(names, key=lambda name: len(name.split()), default=""))


def filled(cloze: Cloze) -> Cloze:
    """A gap whose answer is a clipped name with the full one in its place; as it is where the gap is a part of a longer name."""
    told = cloze.text.replace(cloze.hidden, GAP, 1)
    full = gazetteer.full_name(cloze.hidden, told)
    if not full or stands_in(full, told) or re.search(rf"\b[Aa]n? {GAP}|\b(?!The )[A-Z][\w’'-]* {GAP}|{GAP}(?:[’']s)? [A-Z]", told):
        return cloze
    after = told.partition(GAP)[2].split()
    if after and spaced(after[0]).strip() in words(full):  # "the Evidence Act act"
        return cloze
    return Cloze(cloze.text.replace(cloze.hidden, full, 1), full, (cloze.hidden, *cloze.accepts))


def widened(answer: str, accepts: tuple[str, ...], told: str, text: str) -> tuple[str, ...]:
    """What was accepted before, and after it the other names and forms that the question does not tell itself."""
    found = {fold(one): one for one in accepts if not is_fathers(answer, one)}
    for one in other_names(answer, told, text):
        spelled = one.strip(" ,;")
        new = not any(is_same(spelled, other) for other in (answer, *found.values()))
        long_enough = len(key_of(spelled)) >= LEAST_LETTERS - spelled.isdigit()
        if new and long_enough and not stands_in(spelled, told) and is_of_year(spelled, answer, text) and len(found) < MOST_FORMS:
            found[fold(spelled)] = spelled
    return tuple(found.values())


def other_names(answer: str, told: str, text: str) -> Iterator[str]:
    """The names and forms that may be right; where the question is what letters stand for, no other name of the thing is."""
    if LATIN.search(told):
        return
    if EXPANSION.search(told):
        # Who answers with other letters has expanded nothing: "CLND Act".
        yield from (one for one in undated(answer, told) if not LETTERS.search(one) or LETTERS.search(answer))
        return
    if "scientific name of" in told:
        return  # What an animal is called here or there is no scientific name.
    known = tuple(other for other in gazetteer.called(answer, told) if is_asked_so(other, answer, told))
    more = tuple(forms_of(answer, told))
    yield from known
    yield from more
    yield from (form for name in known for form in undated(name, told))
    # Whoever a port bears the name of is not the port.
    bearers = {form for form in more if answer.startswith(f"{form} ") and not gazetteer.kind_of(form)}
    yield from (other for form in more if form not in bearers for other in gazetteer.called(form, told) if is_asked_so(other, form, told))
    yield from page_names(answer, text)


def is_asked_so(other: str, name: str, told: str) -> bool:
    """Whether a name that goes on behind another is right for it: the list has both, or the question has its noun.

    Brahmagiri, a range, is not the sanctuary that is named after it, and the Ganga does not rise in a national park.
    """
    if not other.startswith(f"{name} ") or other in called_groups().get(key_of(name), ()):
        return True
    return words(other)[-1] in words(told)


def is_of_year(form: str, answer: str, text: str) -> bool:
    """Whether a form has the year of the answer, if either has one; else no other year than the page has behind its name."""
    year, own = YEAR.search(form), YEAR.search(answer)
    if year is None or own is not None:
        return year is None or own is None or year["year"] == own["year"]
    told = {found[1] for found in re.finditer(rf"{re.escape(answer)}(?:,| of)? (\d{{4}})", text)}
    return told <= {year["year"]}


def page_names(answer: str, text: str) -> Iterator[str]:
    """The other names that the page has for an answer: its letters in brackets, what it is "also known as"."""
    if not answer[:1].isupper() or " " not in answer:
        return
    name = re.escape(answer)
    yield from (found[1] for found in re.finditer(rf"{name} \(({SHORT})\)", text) if key_of(found[1]) != key_of(answer))
    for found in re.finditer(rf"{name}(?: \({SHORT}\))?,? ?\(?(?:which is |was |is )?{CALLED} (?:the )?{NAMED}", text):
        yield found["other"]


def stands_in(form: str, told: str) -> bool:
    """Whether a question tells a form itself."""
    return spaced(form) in spaced(told)
