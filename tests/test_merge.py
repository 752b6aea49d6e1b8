"""Law 2: a person always wins, and a rerun changes nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.identity import item_id
from quizgen.merge import merge
from quizgen.model import (
    Choice,
    Deck,
    Draft,
    Event,
    Item,
    Origin,
    Pair,
    Pairs,
    Prompt,
    Quote,
    Recall,
    Sequence,
    Source,
    Statement,
    Statements,
    TermCard,
)
from samples import SOURCE
from strategies import decks, drafts

EMPTY = Deck("d", "D")
QUOTE = Quote(SOURCE.id, "The Ramsar Convention was adopted in 1971.")


def draft(question: str = "When was it adopted?", answer: str = "1971", **changes: object) -> Draft:
    made = Draft(Recall(question, answer), "Ramsar", (QUOTE,), QUOTE.text, "1971", "recall", ("GS3::Environment",))
    return replace(made, **changes)  # type: ignore[arg-type]


def first() -> Deck:
    return merge(EMPTY, [draft()], [SOURCE]).deck


def edited(deck: Deck, **changes: object) -> Deck:
    return replace(deck, items=(replace(deck.items[0], **changes),))  # type: ignore[arg-type]


@given(decks(), st.lists(drafts, max_size=5))
@settings(max_examples=100, deadline=None)
def test_merging_twice_is_merging_once(deck: Deck, found: list[Draft]) -> None:
    once = merge(deck, found).deck
    again = merge(once, found)
    assert again.deck == once
    assert not again.added
    assert not again.updated
    assert not again.conflicts


@given(decks(), st.lists(drafts, max_size=5))
@settings(max_examples=50, deadline=None)
def test_nothing_a_person_wrote_is_lost(deck: Deck, found: list[Draft]) -> None:
    after = {item.id: item for item in merge(deck, found).deck.items}
    for item in deck.items:
        if item.id not in deck.rejected:
            assert after[item.id].tags == item.tags
            assert after[item.id].note == item.note
            if item.origin is None:
                assert after[item.id] == item


def test_a_new_item_is_added_with_its_digest() -> None:
    merged = merge(EMPTY, [draft()], [SOURCE])
    assert merged.added == (item_id(draft()),)
    assert merged.deck.items[0].origin is not None
    assert merged.deck.sources == (SOURCE,)


def test_a_better_wording_updates_what_nobody_touched() -> None:
    merged = merge(first(), [draft("In which year was it adopted?")], [SOURCE])
    assert merged.updated == (first().items[0].id,)
    assert merged.deck.items[0].prompt == Recall("In which year was it adopted?", "1971")


def test_an_edited_prompt_survives() -> None:
    mine = edited(first(), prompt=Recall("My words?", "1971"))
    merged = merge(mine, [draft()], [SOURCE])
    assert merged.deck == mine
    assert merged.kept == (mine.items[0].id,)
    assert merged.conflicts == ()


def test_a_conflict_is_reported_once() -> None:
    mine = edited(first(), prompt=Recall("My words?", "1971"))
    merged = merge(mine, [draft("Other words?")], [SOURCE])
    assert merged.conflicts == (mine.items[0].id,)
    assert merged.deck.items[0].prompt == Recall("My words?", "1971")
    assert merge(merged.deck, [draft("Other words?")], [SOURCE]).conflicts == ()


def test_tags_and_notes_are_always_a_persons() -> None:
    mine = edited(first(), tags=("mine",), note="remember")
    (item,) = merge(mine, [draft("Other words?", tags=("GS1::Geography",))], [SOURCE]).deck.items
    assert (item.tags, item.note) == (("mine",), "remember")


def test_a_review_holds_for_the_words_that_were_read() -> None:
    read = edited(first(), reviewed=True)
    (same,) = merge(read, [draft()], [SOURCE]).deck.items
    (reworded,) = merge(read, [draft("Other words?")], [SOURCE]).deck.items
    assert (same.reviewed, reworded.reviewed) == (True, False)


def test_a_rejected_id_never_comes_back() -> None:
    rejected = replace(EMPTY, rejected=(item_id(draft()),))
    assert merge(rejected, [draft()], [SOURCE]).deck.items == ()


def test_adding_an_id_to_rejected_is_enough_to_remove_the_item() -> None:
    rejected = replace(first(), rejected=(first().items[0].id,))
    assert merge(rejected, [draft()], [SOURCE]).deck.items == ()


def test_what_the_source_no_longer_yields_is_reported_and_stays() -> None:
    merged = merge(first(), [], [SOURCE])
    assert merged.missing == (first().items[0].id,)
    assert merged.deck.items == first().items


def test_what_was_not_looked_for_is_not_missing() -> None:
    assert merge(first(), [], [SOURCE], kinds=frozenset({"term"})).missing == ()
    assert merge(first(), [], [Source("another", "Another")]).missing == ()


def test_a_persons_item_is_never_missing() -> None:
    own = replace(EMPTY, items=(Item("own.1", Recall("Q?", "A"), "Own"),))
    assert merge(own, [], [SOURCE]).missing == ()


def test_distractors_that_still_do_stay() -> None:
    old = Choice("Which?", "right", ("a", "b", "c"))
    new = draft(prompt=Choice("Which?", "right", ("d", "e", "f")), pool=("a", "b", "c", "d", "e", "f"))
    begun = merge(EMPTY, [replace(new, prompt=old)], [SOURCE]).deck
    assert merge(begun, [new], [SOURCE]).deck.items[0].prompt == old
    narrower = replace(new, pool=("b", "c", "d", "e", "f"))
    assert merge(begun, [narrower], [SOURCE]).deck.items[0].prompt == new.prompt


def test_another_source_adds_its_quote_and_does_not_reword() -> None:
    other = Quote("other", "Adopted in 1971, the Convention …")
    merged = merge(first(), [draft("When did states adopt it?", quotes=(other,))], [Source("other", "Other")])
    assert merged.updated == ()
    assert merged.deck.items[0].prompt == first().items[0].prompt
    assert merged.deck.items[0].origin is not None
    assert merged.deck.items[0].origin.sources == (SOURCE.id, "other")


def test_the_quote_of_an_edited_item_follows_its_source() -> None:
    mine = edited(first(), prompt=Recall("My words?", "1971"))
    (item,) = merge(mine, [draft(quotes=(Quote(SOURCE.id, "adopted by states in 1971"),))], [SOURCE]).deck.items
    assert item.prompt == Recall("My words?", "1971")
    assert item.origin is not None
    assert [quote.text for quote in item.origin.quotes] == ["adopted by states in 1971"]


def test_a_choice_is_not_missing_while_its_quotes_stand() -> None:
    choice = draft(prompt=Choice("Which?", "right", ("a", "b", "c")))
    begun = merge(EMPTY, [choice], [SOURCE]).deck
    assert merge(begun, [], [SOURCE], stands=lambda _: True).missing == ()
    assert merge(begun, [], [SOURCE]).missing == (begun.items[0].id,)


def test_a_second_source_joins_the_first() -> None:
    other = Quote("other", "Adopted in 1971, the Convention …")
    merged = merge(first(), [draft(), draft(quotes=(other,))], [SOURCE, Source("other", "Other")])
    assert merged.added == ()
    assert merged.deck.items[0].origin is not None
    assert merged.deck.items[0].origin.quotes == (QUOTE, other)


def test_a_definition_that_its_source_rewords_keeps_its_id() -> None:
    def card(meaning: str) -> Draft:
        quote = Quote(SOURCE.id, f"Ramsar site — {meaning}")
        return Draft(TermCard("Ramsar site", meaning), "Ramsar site", (quote,), "Ramsar site meaning", "Ramsar site", "key_terms")

    begun = merge(EMPTY, [card("a wetland of importance")], [SOURCE]).deck
    merged = merge(begun, [card("a wetland of international importance")], [SOURCE])
    assert [item.id for item in merged.deck.items] == [item.id for item in begun.items]
    assert merged.updated == (begun.items[0].id,)
    assert merged.deck.items[0].origin == Origin(
        "key_terms",
        (Quote(SOURCE.id, "Ramsar site — a wetland of international importance"),),
        (),
        merged.deck.items[0].origin.digest if merged.deck.items[0].origin else "",
    )


def test_a_persons_correction_of_a_source_stays() -> None:
    corrected = replace(first(), sources=(replace(SOURCE, title="The right title"),))
    assert merge(corrected, [draft()], [SOURCE]).deck.sources[0].title == "The right title"


def statement(text: str, *, holds: bool) -> Statement:
    return Statement(text, holds, "SAARC was established in Dhaka in 1985.", "" if holds else "the source says otherwise.")


def pair(left: str, right: str, *, holds: bool) -> Pair:
    return Pair(left, right, holds, f"{left} …")


TRUE, ROW = statement("SAARC has eight members.", holds=True), pair("ASEAN", "Jakarta", holds=True)
# What the deck has, what the machine makes today, what it might as well have made, and whether that in the deck stays.
WRONG_PARTS: tuple[tuple[Prompt, Prompt, tuple[str, ...], bool], ...] = (
    (
        Statements("Of SAARC", "which", (TRUE, statement("SAARC was established in Male.", holds=False))),
        Statements("Of SAARC", "which", (TRUE, statement("SAARC was established in Colombo.", holds=False))),
        ("SAARC was established in Colombo.", "SAARC was established in Male."),
        True,
    ),
    (
        Statements("Of SAARC", "which", (TRUE, statement("SAARC was established in Male.", holds=False))),
        Statements("Of SAARC", "which", (TRUE, statement("SAARC was established in Colombo.", holds=False))),
        ("SAARC was established in Colombo.",),
        False,
    ),
    (
        Statements("Of SAARC", "which", (TRUE, statement("SAARC was established in Male.", holds=False))),
        Statements("Of SAARC", "which", (TRUE, statement("SAARC was established in Dhaka.", holds=True))),
        ("SAARC was established in Male.",),
        False,
    ),
    (
        Pairs("Of these", ("Body", "Seat"), "which", (ROW, ROW, pair("SAARC", "Male", holds=False))),
        Pairs("Of these", ("Body", "Seat"), "which", (ROW, ROW, pair("SAARC", "Colombo", holds=False))),
        ("Male", "Colombo"),
        True,
    ),
    (
        Pairs("Of these", ("Body", "Seat"), "which", (ROW, ROW, pair("SAARC", "Male", holds=False))),
        Pairs("Of these", ("Body", "Seat"), "which", (ROW, ROW, pair("SAARC", "Colombo", holds=False))),
        ("Colombo",),
        False,
    ),
    (
        Sequence("In order", (Event("A was held.", "1985"), Event("B was held.", "1990"), Event("C was held.", "1995"))),
        Sequence("In order", (Event("A was held.", "1985"), Event("C was held.", "1995"), Event("D was held.", "2001"))),
        ("A was held.", "B was held.", "C was held.", "D was held."),
        True,
    ),
    (
        Sequence("In order", (Event("A was held.", "1985"), Event("B was held.", "1990"), Event("C was held.", "1995"))),
        Sequence("In order", (Event("A was held.", "1985"), Event("C was held.", "1995"), Event("D was held.", "2001"))),
        ("A was held.", "C was held.", "D was held."),
        False,
    ),
)


@pytest.mark.parametrize(("old", "new", "pool", "stays"), WRONG_PARTS)
def test_what_is_wrong_in_an_item_stays_while_it_would_still_do(old: Prompt, new: Prompt, pool: tuple[str, ...], stays: bool) -> None:  # noqa: FBT001 - a column of the table
    deck = merge(EMPTY, [draft(prompt=old)], [SOURCE]).deck
    (after,) = merge(deck, [draft(prompt=new, pool=pool)], [SOURCE]).deck.items
    assert after.prompt == (old if stays else new)
