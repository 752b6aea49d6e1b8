"""The typesetter: a template and its values in, a PDF or the positions of what is marked in the template out."""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import cache
from typing import TYPE_CHECKING, Any

from quizgen.exporters.layout import Layout
from quizgen.exporters.pdf.glyphs import font_folder
from quizgen.templating import template_folder

if TYPE_CHECKING:
    import typst


def typeset(template: str, data: dict[str, Any], layout: Layout) -> bytes:
    """The template's PDF for these values: tagged, without a date, in the shipped fonts alone."""
    made = compiler(template, data, layout).compile(format="pdf", pdf_standards="ua-1")
    if not isinstance(made, bytes):  # only pictures come page by page
        raise TypeError(made)
    return made


def positions(template: str, data: dict[str, Any], layout: Layout, label: str) -> list[dict[str, Any]]:
    """The values that the template marks with a label, in the order in which they stand on the pages."""
    return [each["value"] for each in json.loads(compiler(template, data, layout).query(f"<{label}>"))]


def compiler(template: str, data: dict[str, Any], layout: Layout) -> typst.Compiler:
    """The typesetter with a template and its values before it."""
    import typst

    folder = template_folder("pdf")
    return typst.Compiler(
        str(folder / template),
        root=str(folder),
        font_paths=shipped_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps({**data, "layout": asdict(layout)}, ensure_ascii=False)},
    )


@cache
def shipped_fonts() -> typst.Fonts:
    """The fonts of the templates and no others, read once for all papers of a run."""
    import typst

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(font_folder())])
