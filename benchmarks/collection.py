"""Make a collection of any size: articles of about 2.7 kB in the style of the trade, with invented people.

Words and sentence forms stand in ``collection.toml``, other words come from the root list of PySastrawi. As in a real
collection, matters come up in several outlets within days of each other, a few people, places and words stand in many
articles and most in few, and hardly two sentences say the same.
"""

from __future__ import annotations

import datetime as dt
import json
import random
import re
import tomllib
from pathlib import Path
from typing import Any

from kutip.languages.roots import roots

ROOTS = random.Random(0).sample(  # noqa: S311 - text for a benchmark, not a secret
    sorted(word for word in roots("id") if word.isalpha() and len(word) > 3), 20_000
)
"""Words in the order of how often they are used."""
WORDS: dict[str, list[str]] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
LENGTH = 2500
"""Code points of a text, less the end of its last sentence."""
REPORTS = 3
"""Articles on one matter."""
_TAIL = re.compile(r',"|\.$')
"""The end of speech or of a sentence."""
_START = dt.date(2024, 1, 1)
_SPAN = 700
"""Days over which a collection is spread."""


def _rare(dice: random.Random, words: list[str]) -> str:
    """One of `words`, the first ones far more often than the last (Zipf's law, roughly)."""
    return words[int(len(words) * dice.random() ** 2)]


def _phrase(dice: random.Random, words: int) -> str:
    return " ".join(_rare(dice, ROOTS) for _ in range(words))


def _name(dice: random.Random) -> str:
    return f"{_rare(dice, WORDS['first'])} {_rare(dice, WORDS['last'])}"


def _day(dice: random.Random, day: dt.date, prefix: str = "") -> dict[str, Any]:
    return {
        f"weekday{prefix}": WORDS["weekday"][day.weekday()],
        f"day{prefix}": day.day,
        f"number{prefix}": day.month,
        f"year{prefix}": day.year,
        f"month{prefix}": dice.choice(WORDS["month"]),
        f"dayname{prefix}": f"{day.day} {WORDS['month'][day.month - 1]} {day.year}",
    }


def _matter(number: int) -> dict[str, Any]:
    """What the articles on matter `number` have in common."""
    dice = random.Random(f"matter {number}")  # noqa: S311 - text for a benchmark, not a secret
    day = _START + dt.timedelta(days=number * 37 % _SPAN)
    name = _name(dice)
    return {
        **_day(dice, day),
        "at": day,
        "name": name,
        "short": name.split()[0],
        "last": name.split()[1],
        "other": _name(dice),
        "role": dice.choice(WORDS["role"]),
        "matter": f"{dice.choice(WORDS['matter'])} {_phrase(dice, 1)}",
        "place": _rare(dice, WORDS["place"]),
        "past": day.year - dice.randint(1, 3),
    }


def _figures(dice: random.Random) -> dict[str, Any]:
    return {
        "money": dice.randint(2, 90),
        "more": dice.randint(91, 300),
        "count": f"{dice.randint(1, 9)}.{dice.randint(100, 999)}",
        "months": dice.randint(2, 11),
        "hours": dice.randint(2, 6),
        "hour": f"{dice.randint(6, 17):02d}",
        "workers": dice.randint(12, 400),
        "length": dice.randint(2, 160),
        "villages": dice.randint(2, 12),
        "percent": dice.randint(3, 88),
    }


def article(number: int) -> dict[str, str]:
    """Record `number` of the collection, the same at every call."""
    dice = random.Random(number)  # noqa: S311 - as above
    facts = _matter(number // REPORTS)
    day = facts["at"] + dt.timedelta(days=dice.randint(0, 2))
    third = _name(dice)
    text: list[str] = []
    facts |= {"Matter": facts["matter"].capitalize(), "Group": dice.choice(WORDS["group"]).capitalize()}
    title = dice.choice(WORDS["title"]).format(
        **facts, **_figures(dice), place2=_rare(dice, WORDS["place"]), office=dice.choice(WORDS["office"])
    )
    forms = dice.sample(WORDS["form"], len(WORDS["form"]))
    while sum(map(len, text)) < LENGTH:
        facts |= _figures(dice) | _day(dice, day + dt.timedelta(days=dice.randint(-40, 40)), "2")
        for slot in ("calling", "group", "say", "cue", "want", "office"):
            facts[slot] = dice.choice(WORDS[slot])
        for slot, words in (("deed", 1), ("cause", 2), ("result", 2), ("thing", 1)):
            facts[slot] = f"{dice.choice(WORDS[slot])} {_phrase(dice, words)}"
        facts |= {"third": third, "place2": _rare(dice, WORDS["place"]), "matter2": _phrase(dice, 3)}
        sentence = forms[len(text) % len(forms)].format(**facts)
        tail = dice.choice(WORDS["tail"]).format(phrase=_phrase(dice, 6))
        text.append(_TAIL.sub(lambda found, tail=tail: f" {tail}{found.group()}", sentence, count=1))
    outlet = WORDS["outlet"][number % len(WORDS["outlet"])]
    return {
        "id": f"berita-{number:06d}",
        "title": title,
        "text": "\n".join(" ".join(text[at : at + 2]) for at in range(0, len(text), 2)),
        "date": day.isoformat(),
        "outlet": outlet,
        "url": f"https://{outlet.split()[0].lower()}.example/{number}",
    }


def write_records(folder: Path, count: int) -> None:
    """Write `count` articles as one file of records."""
    folder.mkdir(parents=True, exist_ok=True)
    records = (json.dumps(article(number), ensure_ascii=False) for number in range(count))
    (folder / "berita.jsonl").write_text("\n".join(records) + "\n", encoding="utf-8")


def write_markdown(folder: Path, count: int) -> None:
    """Write the same articles as Markdown files for plain Pelican."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        record = article(number)
        head = (
            f"Title: {record['title']}\nDate: {record['date']}\nCategory: {record['outlet']}\nSlug: {record['id']}\n\n"
        )
        (folder / f"{record['id']}.md").write_text(head + record["text"].replace("\n", "\n\n"), encoding="utf-8")
