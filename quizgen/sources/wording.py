"""Word lists that several readers share, and how such lists are written here."""

from __future__ import annotations


def bag(text: str) -> frozenset[str]:
    """The words of a text as a set: long lists read better as running text than as quoted items."""
    return frozenset(text.split())


# Words that a title may leave without a capital letter.
SMALL = bag("a an the of in on at to for from by with and or but nor as vs via per into under over than its is are towards toward")
# Words after which nothing can end: a phrase that stops here was cut.
DANGLING = SMALL | bag(
    "was were be been has have had will would should could may might that which who whom whose where when while this these their his her &"
)
# Words that open a new phrase, so that the one before them is whole.
OPENERS = bag(
    "on in at with for from to by that which who whom whose where when while after before amid during as against between since until "
    "through"
)
PRONOUNS = bag("he she they it we you i this that these those the a an")
