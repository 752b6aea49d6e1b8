"""Which documents speak of what the exam asks: notes and releases always do, unless they are about shows and matches."""

from __future__ import annotations

import pytest

from quizgen.reading.relevance import document_relevance, is_for_study, relevance
from reading_samples import noted

PLAIN = "Kabir wove cloth in the old quarter of the town and sang of a lord who has neither shape nor shrine.\n"
NOTE = "# Saints of the north\n\n" + "".join(f"## {name}\n\n- {name} {PLAIN[6:]}\n" for name in ("Kabir", "Mira", "Nanak"))


@pytest.mark.parametrize(
    ("text", "study"),
    [
        (NOTE, True),
        (f"# Bhakti: revision notes\n\n{PLAIN}", True),
        (f"# Cabinet approves a boat\n\n{PLAIN}", True),
        (f"# A weaver of the town\n\n{PLAIN}", False),
        (f"# A weaver\n\n## Photos\n\n## Related\n\n## More\n\n{PLAIN}", False),  # Headings with no list under them are a page's.
    ],
)
def test_a_note_or_a_release_is_made_for_study(text: str, study: bool) -> None:  # noqa: FBT001 - a row of a table
    assert is_for_study(noted(text)) is study
    assert (document_relevance(noted(text)) > 0.5) is study


def test_a_list_about_films_stays_irrelevant() -> None:
    film = "the film with the actor won a football match on the chart before its premiere at the concert\n"
    text = "# Films\n\n" + "".join(f"## {name}\n\n- In {name} {film}\n" for name in ("Lima", "Accra", "Quito"))
    assert is_for_study(noted(text))
    assert document_relevance(noted(text)) < 0.1


@pytest.mark.parametrize(
    ("text", "relevant"),
    [
        ("The observatory found a comet.", True),
        ("The Court of genocide issued a warrant.", True),
        ("The project started with a pilot of local bodies and a charter.", True),  # No star, pilot or chart.
        ("The pop star sang at the concert.", False),
        ("The films had fans.", False),
    ],
)
def test_words_of_shows_are_whole_words(text: str, relevant: bool) -> None:  # noqa: FBT001 - a row of a table
    assert (relevance(text) > 0) is relevant
