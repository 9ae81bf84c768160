from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kutip.evaluate import EvaluationError, article_of, below, read_floors, read_gold, render, score, seed_of
from kutip.model import Annotated, Article, Authority, Claim, DateMention, Name, Outlet, Quotation

TEXT = "Wali kota berkata jembatan selesai Selasa (4/11/2025). Warga senang."


def mark(exact: str, **fields: Any) -> dict[str, Any]:
    start = TEXT.index(exact)
    return {"start": start, "end": start + len(exact), "exact": exact, **fields}


GOLD: dict[str, Any] = {
    "id": "a",
    "raw": TEXT,
    "title": "Jembatan",
    "outlet": "Kabar Merapi",
    "published": "2025-11-05",
    "place": None,
    "text": TEXT,
    "dates": [mark("Selasa (4/11/2025)", value="2025-11-04", kind="date")],
    "quotes": [mark("jembatan selesai Selasa (4/11/2025)", kind="indirect", speaker="Wali kota")],
    "names": [mark("Wali kota", kind="person", entity="Wali kota")],
    "claims": [mark("jembatan selesai Selasa (4/11/2025)", kind="fact", source="Wali kota")],
}
AUTHORITY = Authority(outlets=(Outlet(name="Kabar Merapi", domains=("kabarmerapi.example",)),))


def annotated(text: str = TEXT, *, value: str = "2025-11-04", speaker: str = "Wali kota", **facts: Any) -> Annotated:
    def span(exact: str) -> dict[str, Any]:
        return {"start": text.index(exact), "end": text.index(exact) + len(exact), "rule": "test"}

    said = span("jembatan selesai Selasa (4/11/2025)")
    article = article_of({**GOLD, "text": text, **facts})
    return Annotated(
        article=article,
        dates=(DateMention(kind="date", value=value, **span("Selasa (4/11/2025)")),),
        quotes=(Quotation(kind="indirect", speaker=speaker, **said),),
        names=(Name(kind="person", entity="Wali kota", **span("Wali kota")),),
        claims=(
            Claim(id="x", kind="fact", source="Wali kota", **said),
            Claim(id="t", kind="fact", in_title=True, start=0, end=8, rule="test"),
        ),
    )


def f1(made: Annotated) -> dict[str, float]:
    return {name: round(value.f1, 3) for name, value in score([GOLD], lambda _gold: made, AUTHORITY).total.items()}


def test_a_perfect_article_scores_one_everywhere() -> None:
    """Every measure is 1 where everything is right; a claim of the headline has no place in the text, so none here."""
    assert set(f1(annotated()).values()) == {1.0}


def test_each_measure_sees_its_own_fault_and_no_other() -> None:
    """A wrong value, speaker or outlet lowers the measure that asks for it and leaves the spans alone."""
    scores = f1(annotated(value="2025-04-11", speaker="Warga", outlet="Lain"))
    assert {name for name, value in scores.items() if value < 1} == {
        *("dates.value", "quotes.reported+speaker", "quotes.all+speaker", "clean.outlet"),
    }


def test_a_lost_word_costs_one_word() -> None:
    """Texts are aligned, so annotations behind a lost or added word still count."""
    scores = f1(annotated("Junk " + TEXT.replace(" senang", "")))
    assert scores["clean.tokens"] == round(2 * 10 / (11 + 11), 3)
    assert scores["dates.strict"] == scores["claims.span"] == scores["names.entity"] == 1.0


def test_an_outlet_may_be_written_as_its_domain() -> None:
    """Outlets are compared by their proper names."""
    assert f1(annotated(outlet="kabarmerapi.example"))["clean.outlet"] == 1.0


def test_a_layer_that_the_gold_lacks_is_not_scored() -> None:
    """Missing layers make no measure, whatever was found."""
    report = score([{k: v for k, v in GOLD.items() if k != "claims"}], lambda _gold: annotated(), AUTHORITY)
    assert not [name for name in report.total if name.startswith("claims")]


def test_pairs_are_one_to_one_and_the_best_wins() -> None:
    """Two predictions on one date are one hit and one false alarm."""
    made = annotated()
    twice = Annotated(article=made.article, dates=(*made.dates, *made.dates))
    value = score([GOLD], lambda _gold: twice, AUTHORITY).total["dates.relaxed"]
    assert (value.hits, value.found, value.wanted) == (1, 2, 1)


def test_misses_say_what_is_wrong() -> None:
    """Each fault is listed with its article, layer and text."""
    misses = score([GOLD], lambda _gold: annotated(value="2025-04-11"), AUTHORITY).misses
    assert [(miss.layer, miss.what, miss.text) for miss in misses] == [
        ("dates.value", "missing", "Selasa (4/11/2025) [value=2025-11-04]"),
        ("dates.value", "wrong", "Selasa (4/11/2025) [value=2025-04-11; rule=test]"),
    ]


def test_known_facts_go_in_unless_the_gold_inferred_them() -> None:
    """Title, address and day of a real page are given; those of a seed whose day was inferred are not."""
    assert seed_of(GOLD).facts.published == "2025-11-05"
    assert seed_of({**GOLD, "published_how": "inferred"}).facts.published is None


def test_floors_are_read_and_held(tmp_path: Path) -> None:
    """A measure below its floor and a floor without a measure are each a line; a floor out of range is an error."""
    floors = tmp_path / "floors.toml"
    floors.write_text('"dates.value" = 0.5\n"events.span" = 0.1\n')
    report = score([GOLD], lambda _gold: annotated(value="2025-04-11"), AUTHORITY)
    assert [line.partition(":")[0] for line in below(report, read_floors(floors))] == ["dates.value", "events.span"]
    floors.write_text('"dates.value" = 95\n')
    with pytest.raises(EvaluationError, match=r"floors\.toml: dates\.value = 95"):
        read_floors(floors)


def test_gold_is_read_by_id_and_faults_are_named(tmp_path: Path) -> None:
    """Files that are no articles are passed over; a broken file, an empty folder and an unknown id are errors."""
    (tmp_path / "groups.json").write_text('{"groups": []}')
    with pytest.raises(EvaluationError, match="no annotated article here"):
        read_gold(tmp_path)
    (tmp_path / "a.json").write_text(json.dumps(GOLD))
    assert [gold["id"] for gold in read_gold(tmp_path, ["a"])] == ["a"]
    with pytest.raises(EvaluationError, match="no article b; there are: a"):
        read_gold(tmp_path, ["b"])
    (tmp_path / "b.json").write_text("{")
    with pytest.raises(EvaluationError, match=r"b\.json"):
        read_gold(tmp_path)


def test_the_table_names_every_measure() -> None:
    """The printed report has a line for each measure with its counts."""
    report = score([GOLD], lambda _gold: annotated(), AUTHORITY)
    assert all(name in render(report) for name in report.total)
    assert "1/1/1" in render(report)


def test_articles_for_annotators_alone_carry_the_golds_facts() -> None:
    """The article made from gold has its text and its day."""
    made: Article = article_of(GOLD)
    assert (made.text, made.published, made.published_how) == (TEXT, "2025-11-05", "given")
