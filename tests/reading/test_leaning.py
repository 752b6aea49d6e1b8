"""Every sign of a statement that is not whole has words that bear it, and the words that only look like it are left alone."""

import re

import pytest

from quizgen.reading.torn import is_torn
from quizgen.syllabus import table

SIGNS = [(group, one) for group, signs in table("leaning.yaml").items() for one in signs]


@pytest.mark.parametrize(("group", "sign"), SIGNS, ids=[one["like"] for _, one in SIGNS])
def test_a_sign_is_seen_where_it_stands_and_nowhere_else(group: str, sign: dict[str, str]) -> None:
    assert set(sign) <= {"shape", "like", "unlike"}
    assert re.search(sign["shape"], sign["like"]), group
    assert is_torn(sign["like"])
    assert "unlike" not in sign or not re.search(sign["shape"], sign["unlike"])
