"""Every sign of the tables of statements that give nothing has words that bear it, and words that only look like it are left alone."""

import re

import pytest

from quizgen.reading.torn import is_torn
from quizgen.reading.trifles import is_story
from quizgen.syllabus import table

TABLES = {"leaning.yaml": is_torn, "trifling.yaml": is_story}
SIGNS = [(name, group, one) for name in TABLES for group, signs in table(name).items() for one in signs]


@pytest.mark.parametrize(("name", "group", "sign"), SIGNS, ids=[one["like"] for _, _, one in SIGNS])
def test_a_sign_is_seen_where_it_stands_and_nowhere_else(name: str, group: str, sign: dict[str, str]) -> None:
    assert set(sign) <= {"shape", "like", "unlike"}
    assert re.search(sign["shape"], sign["like"]), group
    assert TABLES[name](sign["like"])
    assert "unlike" not in sign or not re.search(sign["shape"], sign["unlike"])
