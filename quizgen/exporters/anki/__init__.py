"""Decks into an Anki package that readers can import again and again: what changed is updated, what they made of it stays."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from quizgen.exporters.anki.ledger import Ledger
from quizgen.model import Deck

__all__ = ["Ledger", "export_anki"]


def export_anki(
    decks: Sequence[Deck], ledger: Ledger, *, deleted: Collection[str] = (), alive: Collection[str] = ()
) -> tuple[bytes, Ledger]:
    """The .apkg of the decks, and the ledger to keep for the next one.

    A note that the ledger knows in one of these decks and that is no longer there goes out once more, marked as withdrawn, since
    a package cannot delete. `deleted` names further decks whose notes are all withdrawn: those whose files are gone.
    Notes of decks that are neither are left alone, and so are the ids `alive`, which live in decks that this package does not
    carry. With the new ledger and the same decks, the bytes come out the same again.
    Raises ExportError for an item that cannot be asked and for two items of one id.
    """
    # genanki takes a tenth of a second to import; whoever only reads a ledger need not wait for it.
    from quizgen.exporters.anki.package import apkg
    from quizgen.exporters.anki.releases import release_of

    release = release_of(decks, ledger, deleted, alive)
    return apkg(decks, release), release.ledger
