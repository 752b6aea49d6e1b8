"""The rules of a good item, each with a name, a reason and a mend."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from quizgen.half_told import half_told
from quizgen.model import Choice, Cloze, Mains, Pairs, Prompt, Recall, Sequence, Statements, TermCard
from quizgen.options import pair_options, sequence_options, statement_options
from quizgen.screen.formats import groundless, one_key, out_of_order, told_by_a_word
from quizgen.screen.texts import answers, asked
from quizgen.screen.wording import dangling_opening, day_words, debris_in, undated_office, vague_noun
from quizgen.tenure import tenure_in
from quizgen.text import SMALL_WORDS, fold, squeeze, takes_an, words

DISTRACTORS = 3
LONGEST_STEM, LONGEST_ANSWER, LONG_KEY, RARE_WORD = 60, 40, 8, 4
CATCH_ALL = re.compile(r"^(?:(?:all|none|any|both) of (?:the above|these|them)|all of these|cannot be determined)\W*$", re.IGNORECASE)
ARTICLE = re.compile(r"^(?:the|an?) (?=\w\w)")
IN_CONTEXT = re.compile(r"(?:With reference to|In the context of) ")
NUMBER_WORDS = re.compile(r"\d|\b(?:eighteen|nineteen|twenty|hundred|thousand)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of a good item: `broken` says what is wrong with a prompt, or "" ; `reason` is why it matters to a reader."""

    name: str
    reason: str
    mend: str
    broken: Callable[[Prompt], str]


def leak(prompt: Prompt) -> str:
    """The answer stands in its own question, or the article before the options fits it alone."""
    match prompt:
        case TermCard():
            return "the meaning only repeats the term" if words(prompt.term) == words(prompt.meaning) else ""
        case Cloze():
            shown = prompt.text.replace(prompt.hidden, " … ", 1)
            return f"the sentence still shows '{prompt.hidden}'" if stands_in(prompt.hidden, shown) else ""
        case Recall() | Choice():
            if gives_away(prompt.question, prompt.answer):
                return f"the question holds its own answer '{prompt.answer}'"
            return article_cue(prompt) if isinstance(prompt, Choice) else ""
        case _:
            return ""


def stands_in(answer: str, text: str) -> bool:
    """Whether the words of the answer stand together in the text; the 2 of "2 March" is no other 2."""
    known = words(answer)
    return bool(known) and not re.fullmatch(r"\d\d?", " ".join(known)) and f" {' '.join(known)} " in f" {' '.join(words(text))} "


def gives_away(question: str, answer: str) -> bool:
    """Whether all that the answer says is in the question, in any order, and not offered there as one of two."""
    telling = {word for word in words(answer) if word not in SMALL_WORDS}
    everything = any(len(word) >= RARE_WORD and not word.isdigit() for word in telling) and telling <= set(words(question))
    return (everything or stands_in(answer, question)) and not offered(question, answer)


def offered(question: str, answer: str) -> bool:
    """Whether the question offers the answer beside another: "direct or indirect", "of Chilika and Loktak"."""
    key = re.escape(" ".join(words(answer)))
    plain = " ".join(words(question))
    return bool(
        re.search(rf"\bor (?:an? |the )?{key}\b|\b{key} (?:\w+ )?or\b|\b(?:of|between|among) (?:the )?{key} (?:and|or)\b", plain)
    ) or bool(re.search(rf"\b(?:of|between|among) (?:the )?(?:\w+ ){{1,4}}and (?:the )?{key}\b", plain))


def article_cue(prompt: Choice) -> str:
    """A question that ends in "a" or "an" before options of which only the right one fits."""
    ending = re.search(r"\b(an?)[\s:_.…-]*$", prompt.question)
    if not ending:
        return ""
    fits = [takes_an(option) == (ending[1] == "an") for option in (prompt.answer, *prompt.distractors)]
    return f"only the right option fits '{ending[1]}'" if fits[0] and not any(fits[1:]) else ""


def relative_time(prompt: Prompt) -> str:
    """A time that only the day of reading explains, or an office without the date that goes with it."""
    found = next((hit for text in asked(prompt) if (hit := day_words(text))), "")
    if found:
        return f"'{found}' says nothing a year later"
    if isinstance(prompt, Recall | Choice) and undated_office(prompt.question, prompt.answer):
        return "who holds an office changes, and no date is given"
    return ""


def dangling(prompt: Prompt) -> str:
    """A word that points to something outside the item; a statement may say "it" of what its lead names."""
    if isinstance(prompt, TermCard):
        return ""
    texts = asked(prompt)
    nouns = (vague_noun(text, " ".join(texts[:number])) for number, text in enumerate(texts))
    alone, placed = isinstance(prompt, Recall | Choice | Cloze), IN_CONTEXT.match(texts[0]) is not None
    found = (dangling_opening(texts[0]) if len(texts) == 1 else "") or next(filter(None, nouns), "")
    found = found or (half_told(texts[0].rstrip("?"), placed=placed) if alone else "")
    return f"'{found}' points to something that the item does not show" if found else ""


def debris(prompt: Prompt) -> str:
    """Markup, citation marks or page furniture in the words."""
    found = next((hit for text in (*asked(prompt), *answers(prompt)) if (hit := debris_in(text))), "")
    return f"'{found}' is debris of the page" if found else ""


def wrong_word(prompt: Prompt) -> str:
    """A question word that its answer does not fit."""
    if not isinstance(prompt, Recall | Choice) or not words(prompt.answer):
        return ""
    if re.match(r"whom?\b", prompt.question, re.IGNORECASE) and not any(map(str.isalpha, prompt.answer)):
        return f"'{prompt.answer}' is nobody, but the question asks who"
    asks_year = re.match(r"(?:in|since|by|during|until) (?:which|what) year\b(?! of\b)", prompt.question, re.IGNORECASE)
    return f"'{prompt.answer}' is no year, but the question asks for one" if asks_year and not NUMBER_WORDS.search(prompt.answer) else ""


def too_long(prompt: Prompt) -> str:
    """More than a reader takes in at once."""
    if isinstance(prompt, Recall | Choice | Cloze) and len(words(asked(prompt)[0])) > LONGEST_STEM:
        return f"the question has {len(words(asked(prompt)[0]))} words"
    if isinstance(prompt, Recall | Choice) and len(words(prompt.answer)) > LONGEST_ANSWER:
        return f"the answer has {len(words(prompt.answer))} words"
    return ""


def options(prompt: Prompt) -> str:
    """Options that are no fair choice."""
    if not isinstance(prompt, Choice):
        return ""
    shown = [ARTICLE.sub("", fold(squeeze(text)).strip(".")) for text in (prompt.answer, *prompt.distractors)]
    if len(prompt.distractors) != DISTRACTORS:
        return f"there are {len(prompt.distractors)} distractors, not three"
    if len(set(shown)) < len(shown):
        return "two options are the same"
    sizes = [len(words(text)) for text in shown]
    if sizes[0] >= LONG_KEY and sizes[0] > 2 * max(sizes[1:]):
        return "the right option is more than twice as long as any other"
    return next((f"'{text}' is no option of the exam" for text in shown if CATCH_ALL.match(text)), "")


def derivable(prompt: Prompt) -> str:
    """A set of statements, pairs or events for which the paper has no options."""
    try:
        match prompt:
            case Statements():
                statement_options(prompt)
            case Pairs():
                pair_options(prompt)
            case Sequence():
                sequence_options(prompt)
            case _:
                pass
    except ValueError as error:
        return str(error)
    return ""


def repeated(prompt: Prompt) -> str:
    """The same statement, row, event or point twice."""
    match prompt:
        case Pairs():
            parts = [fold(pair.left) for pair in prompt.pairs]
        case Statements() | Sequence():
            parts = [fold(text) for text in asked(prompt)[1:]]
        case Mains():
            parts = [fold(point) for point in prompt.points]
        case _:
            return ""
    return "two parts say the same" if len(set(parts)) < len(parts) else ""


def open_ended(prompt: Prompt) -> str:
    """Years in office that run to "present"."""
    found = next((tenure for text in asked(prompt) if (tenure := tenure_in(text)) and tenure.ends is None), None)
    return f"'{found.text.strip()}' goes out of date" if found else ""


RULES = (
    Rule("leak", "a question that holds its answer teaches nothing", "reword the question", leak),
    Rule("relative_time", "an item is read a year later", "write the date", relative_time),
    Rule("dangling", "an item is read without its article", "name what is meant", dangling),
    Rule("debris", "page furniture is no knowledge", "delete or complete it", debris),
    Rule("wrong_word", "the question word tells what is wanted", "correct the question or the answer", wrong_word),
    Rule("too_long", "an item that takes a minute to read is skipped", "shorten it", too_long),
    Rule("options", "exactly one of four like options is right", "give three different distractors like the answer", options),
    Rule("derivable", "the options are derived in the paper's own wording", "add, remove or correct a part", derivable),
    Rule("repeated", "parts of a question differ", "delete one of them", repeated),
    Rule("one_key", "a second right option is what candidates resent most", "correct the parts until one option is right", one_key),
    Rule("out_of_order", "the order of events is told by their times", "correct the times or the order", out_of_order),
    Rule("groundless", "what the source says is true", "write that it holds, or change the statement", groundless),
    Rule("telltale", "a false statement is built like a true one", "change a name, number or date instead", told_by_a_word),
    Rule(
        "open_ended",
        "what was present when it was written is not when it is read",
        "write the last year, or leave the years out",
        open_ended,
    ),
)


def broken_rule(prompt: Prompt) -> tuple[Rule, str] | None:
    """The first rule that a prompt breaks, and how; None when it is fit."""
    return next(((rule, problem) for rule in RULES if (problem := rule.broken(prompt))), None)
