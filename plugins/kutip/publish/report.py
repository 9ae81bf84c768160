"""What the build tells its editor: what was refused, held or not applied; in words and as JSON beside the output."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from ..model import Digest, Refusal

_APPLIED = ("applied", "superseded")


def as_json(digest: Digest) -> dict[str, Any]:
    """``{"refused": […], "held": […], "corrections": […]}``, each entry with file, record, line, reason."""
    return {
        "refused": [_refusal(refusal) for refusal in digest.refusals],
        "held": [_refusal(refusal) for refusal in digest.held],
        "corrections": [
            {"entry": out.entry, "article": out.article, "state": out.state, "detail": out.detail}
            for out in digest.outcomes
        ],
    }


def _refusal(refusal: Refusal) -> dict[str, Any]:
    return {
        "path": refusal.origin.path,
        "record": refusal.origin.record,
        "line": refusal.line,
        "id": refusal.id,
        "stage": refusal.stage,
        "reason": refusal.reason,
    }


def write_report(digest: Digest, path: Path) -> None:
    """Write `as_json` to `path`."""
    path.write_text(json.dumps(as_json(digest), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def lines(digest: Digest) -> tuple[str, ...]:
    """The report in words, a line each: the sum first, then what was refused and held, then corrections left over."""
    out = [
        f"Kutip: {len(digest.articles)} articles, {len(digest.refusals)} refused, {len(digest.held)} held, "
        f"{sum(len(story.articles) > 1 for story in digest.stories)} stories, "
        f"{len(digest.groups)} claim groups"
    ]
    out += [f"refused: {_where(refusal)}: {refusal.reason}" for refusal in digest.refusals]
    out += [f"held: {_where(refusal)}: {refusal.reason}" for refusal in digest.held]
    states = Counter(outcome.state for outcome in digest.outcomes)
    if states:
        out.append("corrections: " + ", ".join(f"{count} {state}" for state, count in sorted(states.items())))
    out += [
        f"correction {outcome.entry} for {outcome.article} is {outcome.state}: {outcome.detail}"
        for outcome in digest.outcomes
        if outcome.state not in _APPLIED
    ]
    return tuple(out)


def _where(refusal: Refusal) -> str:
    line = f", line {refusal.line}" if refusal.line is not None else ""
    return f"{refusal.origin}{line} ({refusal.stage})"
