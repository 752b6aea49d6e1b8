"""What leaves the house works elsewhere: a wheel carries its templates and data, and runs outside the checkout."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built from what the checkout holds, in the environment that runs the tests."""
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    (path,) = out.glob("*.whl")
    return path


def test_a_wheel_holds_the_templates_and_the_data_and_no_more(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    for folder in ("anki", "html", "pdf"):
        there = {
            f"quizgen/templates/{folder}/{path.relative_to(ROOT / 'templates' / folder).as_posix()}"
            for path in (ROOT / "templates" / folder).rglob("*")
            if path.is_file()
        }
        assert there
        assert there <= set(names)
    assert "quizgen/data/syllabus.yaml" in names
    assert not [name for name in names if name.startswith(("tests/", "seeds/", "decks/"))]


def test_a_wheel_builds_everything_outside_the_checkout(wheel: Path, tmp_path: Path) -> None:
    site, home = tmp_path / "site", tmp_path / "home"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    (home / "seeds").mkdir(parents=True)
    seed = ROOT / "seeds" / "000_9203ffa47a577bbd.txt"
    (home / "seeds" / seed.name).write_bytes(seed.read_bytes())
    # The path of the unpacked wheel comes before the checkout's, and nothing else of the checkout is in sight.
    code = f"import sys; sys.path.insert(0, {str(site)!r}); import quizgen; assert quizgen.__file__.startswith({str(site)!r}); from quizgen.cli import main; main(['build'])"
    done = subprocess.run([sys.executable, "-c", code], cwd=home, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in (home / "build").iterdir()) == [
        "quizgen-2026-key.pdf",
        "quizgen-2026-omr.json",
        "quizgen-2026-omr.pdf",
        "quizgen-2026.html",
        "quizgen-2026.pdf",
        "quizgen-2026.yaml",
        "quizgen-cards.pdf",
        "quizgen.apkg",
        "quizgen.html",
    ]
