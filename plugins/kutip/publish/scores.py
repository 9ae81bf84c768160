"""How this version does on the articles that ship with it: the figures of ``kutip evaluate tests/gold``, in a file.

``make quality`` writes ``scores.json`` and a test keeps it current, so that a site prints what its own version reaches.
"""

from __future__ import annotations

import json
from importlib import resources

from .views import Measure


def scores() -> dict[str, Measure]:
    """Figures by measure, for the page on quality."""
    body = json.loads(resources.files(__package__).joinpath("scores.json").read_text(encoding="utf-8"))
    return {name: Measure(**figures) for name, figures in body.items()}
