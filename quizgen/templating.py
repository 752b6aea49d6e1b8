"""Where the templates live: in the installed package, or beside it in a checkout."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path


def template_folder(name: str) -> Path:
    """The folder of templates of that name ("anki", "html", "pdf").

    A wheel carries them inside the package; a checkout has them at its top level. Raises FileNotFoundError when neither holds it.
    """
    package = Path(str(files("quizgen")))
    for root in (package / "templates", package.parent / "templates"):
        if (root / name).is_dir():
            return root / name
    message = f"the templates '{name}' are missing from this installation; reinstall quizgen"
    raise FileNotFoundError(message)


def template_text(folder: str, name: str) -> str:
    """The text of one template file."""
    return (template_folder(folder) / name).read_text(encoding="utf-8")
