"""Documents → what they state: the only room that imports spaCy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.model import Document, Fact, Passage, Reading
from quizgen.reading.language import MODEL

if TYPE_CHECKING:
    from quizgen.reading.language import Sentence
    from quizgen.reading.names import Names
    from quizgen.reading.resolving import Resolution

__all__ = ["MODEL", "read"]


SHORT = 3


def read(document: Document) -> Reading:
    """What a document states, whom it speaks of, and what became of each of its sentences. Raises ProblemError without its model."""
    from quizgen.reading.explained_terms import explained_terms
    from quizgen.reading.facts import facts_of
    from quizgen.reading.language import parsed
    from quizgen.reading.names import names_of
    from quizgen.reading.resolving import resolve
    from quizgen.reading.rivals import undisputed
    from quizgen.reading.told_kinds import with_their_kinds

    sentences = parsed(document)
    names = names_of(document, sentences)
    resolutions = resolve(document, sentences, names)
    found = [*noted_facts(document, sentences, resolutions), *shaped_facts(document, sentences, resolutions, names)]
    passages: list[Passage] = []
    for block, told, text in facts_of(document, sentences, resolutions, names.all):
        found += [(block, fact) for fact in told.facts]
        passages.append(told.passage(text))
    ordered = sorted(with_their_kinds(document, undisputed(document, found)), key=lambda one: one[0])
    explained = tuple(explained_terms(document, sentences, resolutions, names.all))
    return Reading(document, tuple(fact for _, fact in ordered), names.all, tuple(passages), topic_of(document), explained)


def noted_facts(document: Document, sentences: Sequence[Sentence], resolutions: Sequence[Resolution]) -> list[tuple[int, Fact]]:
    """What labels, rows of tables, acronyms and notes tell, with the number of their block."""
    from quizgen.reading.associations import association_facts
    from quizgen.reading.labels import labelled_facts
    from quizgen.reading.notes import note_facts
    from quizgen.reading.office_holders import office_holder_facts
    from quizgen.reading.rows import row_facts

    found: list[tuple[int, Fact]] = [*labelled_facts(document), *row_facts(document)]
    found += [*acronym_facts(document), *office_holder_facts(document, sentences, resolutions)]
    return [*found, *association_facts(document, found), *note_facts(document)]


def shaped_facts(
    document: Document, sentences: Sequence[Sentence], resolutions: Sequence[Resolution], names: Names
) -> Iterator[tuple[int, Fact]]:
    """What sentences of known shapes tell, with the number of their block."""
    from quizgen.reading.article_prose import article_facts
    from quizgen.reading.clubs import club_facts
    from quizgen.reading.diplomacy import diplomacy_facts
    from quizgen.reading.explaining import explaining_facts
    from quizgen.reading.judgments import judgment_facts
    from quizgen.reading.prose_labels import prose_label_facts
    from quizgen.reading.provision_sentences import provision_facts
    from quizgen.reading.relations import relation_facts
    from quizgen.reading.releases import release_facts
    from quizgen.reading.told_apart import told_apart_facts

    yield from explaining_facts(document, sentences, resolutions, names.all)
    yield from release_facts(document, sentences, resolutions, names.all)
    yield from article_facts(document, sentences, resolutions)
    yield from judgment_facts(document, sentences, resolutions)
    yield from prose_label_facts(sentences, resolutions, document.source.published)
    yield from provision_facts(document, sentences, resolutions)
    yield from told_apart_facts(document, sentences, resolutions)
    yield from relation_facts(document, sentences, resolutions, names.all)
    yield from club_facts(document, sentences, resolutions)
    yield from diplomacy_facts(document, sentences, resolutions, names)


def acronym_facts(document: Document) -> list[tuple[int, Fact]]:
    """The acronyms of a document that are asked, each with what it belongs to."""
    from quizgen.reading.expansions import expansion_facts
    from quizgen.reading.letters_alone import few

    return few(document, in_context(document, expansion_facts(document)))


def topic_of(document: Document) -> str:
    """The one thing that a document is about; a headline is none, nor who publishes a page, nor a country."""
    from quizgen import gazetteer
    from quizgen.reading.contexts import context_of
    from quizgen.text import without_article

    context = context_of(document)
    kind = gazetteer.kind_of(without_article(context)) if context else ""
    return "" if context.startswith("“") or kind in ("ministry", "country", "state") or "Ministry of" in context else context


def shares(context: str, full: str) -> bool:
    """Whether a context that is no headline has two words of a full form, or one that few names have, and not all of it."""
    from quizgen.reading.contexts import is_phrase
    from quizgen.reading.lists import listed
    from quizgen.text import fold, words

    ours = {fold(word) for word in words(full) if len(word) > SHORT}
    both = ours & set(words(context))
    common = {fold(word) for word in listed("generic_name_words")}
    rare = any(word not in common and len(word) > SHORT + 1 for word in both)
    return not is_phrase(context) and (rare or len(both) > 1) and len(both) < len(ours)


def in_context(document: Document, found: Iterable[tuple[int, Fact]]) -> Iterator[tuple[int, Fact]]:
    """The full forms of acronyms under what their article is about: the same letters stand for many things."""
    from quizgen.reading.contexts import context_of, fits
    from quizgen.reading.expansions import is_word, stands_by_itself

    context = context_of(document)
    for block, fact in found:
        if stands_by_itself(fact.about, fact.slots[0].text):
            yield block, fact
            continue
        if shares(context, fact.slots[0].text):
            # "With reference to the National Sports Governance Act, what does NSB stand for?"
            if len(fact.about) > SHORT and "context of" not in fact.question and not is_word(fact.about):
                yield block, replace(fact, context="")
            continue
        tells = any(word in fact.statement for word in context.split() if word.isupper())
        fitting = all(fits(context, slot) for slot in fact.slots)
        headline = context.startswith("“")  # Four letters and more stand for one thing, which no headline tells better.
        if len(fact.about) <= SHORT and not fact.context and (headline or not fitting):
            continue  # Three letters stand for many things.
        plain = fact.context or tells or headline or "context of" in fact.question or not fitting
        yield block, fact if plain else replace(fact, context=context)
