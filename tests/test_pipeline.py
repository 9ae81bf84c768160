from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kutip import pipeline
from kutip.edit import read_authority
from kutip.model import Authority, Correction, Facts, Origin, Seed
from kutip.pipeline import annotate_seeds, as_json, digest

SEEDS = Path(__file__).parents[1] / "seeds"
STORY = (
    "Pasar Lama Dibuka di Merapi\n\n"
    "Merapi - Wali Kota Merapi, Darma Wirasena, membuka Pasar Lama, Selasa (4/11/2025).\n"
    '"Pasar ini milik warga nomor {number}," kata Darma.\n'
)
HELD = (
    "Polisi Tangkap Pelaku\n\nPolisi menangkap seorang pria yang diduga mencabuli anak di bawah umur di Merapi, "
    "Senin (3/11/2025).\nKorban yang berusia 9 tahun kini didampingi keluarganya.\n"
)


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    for number in range(6):
        (folder / f"pasar-{number}.txt").write_text(STORY.format(number=number), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def authority() -> Authority:
    return read_authority(SEEDS.parent / "content")


def ids(annotated: Any) -> list[str]:
    return [one.article.id for one in annotated]


def test_seeds_come_back_annotated_in_order_of_id(authority: Authority) -> None:
    """The two seeds of the project have dates, names, quotations and claims, each with its rule."""
    annotated, refusals = annotate_seeds(SEEDS, authority)
    assert ids(annotated) == ["000_759f274b14798523", "002_09b007a026472c31"]
    assert refusals == ()
    for one in annotated:
        assert one.dates
        assert one.names
        assert one.quotes
        assert one.claims
        assert all(mark.rule for layer in (one.dates, one.names, one.quotes, one.claims) for mark in layer)


def test_the_number_of_workers_does_not_show(seeds: Path, authority: Authority) -> None:
    """One worker or several: the same articles, byte for byte."""
    one, several = (annotate_seeds(seeds, authority, jobs=jobs) for jobs in (1, 3))
    assert one == several
    assert len(one[0]) == 6


def test_a_bad_article_costs_no_other(seeds: Path, authority: Authority, monkeypatch: pytest.MonkeyPatch) -> None:
    """An article that crashes its worker and one that raises are refused by name and stage, the others are there."""
    monkeypatch.setattr(pipeline, "ENTRY", "odd_pipeline:annotating")
    (seeds / "pasar-2.txt").write_text(STORY.format(number="CRASHNOW"), encoding="utf-8")
    (seeds / "pasar-4.txt").write_text(STORY.format(number="RAISENOW"), encoding="utf-8")
    (seeds / "kosong.txt").write_text("", encoding="utf-8")
    annotated, refusals = annotate_seeds(seeds, authority)
    assert ids(annotated) == ["pasar-0", "pasar-1", "pasar-3", "pasar-5"]
    assert [(refusal.origin.path, refusal.stage, refusal.id) for refusal in refusals] == [
        ("kosong.txt", "intake", None),
        ("pasar-2.txt", "clean", "pasar-2"),
        ("pasar-4.txt", "annotate", "pasar-4"),
    ]
    assert "SIGSEGV" in refusals[1].reason
    assert "ValueError" in refusals[2].reason


def test_a_file_that_breaks_its_reader_costs_no_other(seeds: Path, authority: Authority) -> None:
    """Lists nested deeper than a program can follow are refused as one file."""
    (seeds / "dalam.json").write_text(f'{{"id": "x", "title": "Judul", "text": {"[" * 900}{"]" * 900}}}')
    annotated, (refusal,) = annotate_seeds(seeds, authority)
    assert len(annotated) == 6
    assert (refusal.origin.path, refusal.stage) == ("dalam.json", "intake")
    assert "nested" in refusal.reason


def test_an_article_without_a_story_is_refused_by_the_cleaner(seeds: Path, authority: Authority) -> None:
    """Where nothing is left after cleaning, the refusal says so and where."""
    (seeds / "sisa.txt").write_text("***\n4\n[]\n", encoding="utf-8")
    _, (refusal,) = annotate_seeds(seeds, authority)
    assert (refusal.origin.path, refusal.stage, refusal.id) == ("sisa.txt", "clean", "sisa")
    assert "no story" in refusal.reason


def test_several_files_and_folders(seeds: Path, tmp_path: Path, authority: Authority) -> None:
    """Files and folders can be mixed; the same file twice is one article, another one of its id refuses both."""
    other = tmp_path / "other"
    other.mkdir()
    (other / "pasar-0.txt").write_text(STORY.format(number="lain"), encoding="utf-8")
    annotated, refusals = annotate_seeds([seeds, seeds / "pasar-1.txt", other], authority)
    assert ids(annotated) == [f"pasar-{number}" for number in range(1, 6)]
    assert [refusal.id for refusal in refusals] == ["pasar-0", "pasar-0"]
    assert str(other) in refusals[0].reason


def test_the_cache_changes_nothing_but_the_time(
    seeds: Path, tmp_path: Path, authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A second run starts no worker; a changed seed, a changed fact and changed code are annotated anew."""
    begun: list[int] = []
    real = pipeline.run

    def counted(task: Any, items: Any, done: Any, **options: Any) -> None:
        if task.entry == pipeline.ENTRY:
            begun.append(len(items))
        real(task, items, done, **options)

    monkeypatch.setattr(pipeline, "run", counted)
    cache = tmp_path / "cache"
    plain = annotate_seeds(seeds, authority)
    assert annotate_seeds(seeds, authority, cache=cache) == plain
    assert annotate_seeds(seeds, authority, cache=cache) == plain
    assert begun == [6, 6, 0]
    (seeds / "pasar-3.txt").write_text(STORY.format(number=33), encoding="utf-8")
    annotate_seeds(seeds, authority, cache=cache)
    fact = Correction(entry=1, article="pasar-1", action="change", layer="fact", set={"published": "2025-11-06"})
    mark = Correction(entry=2, article="pasar-2", action="suppress", layer="names")
    told = Authority(
        outlets=authority.outlets, people=authority.people, corrections=(fact, mark), suppressed=("Nama Lain",)
    )
    annotated, _ = annotate_seeds(seeds, told, cache=cache)
    assert annotated[1].article.published == "2025-11-06"
    monkeypatch.setattr(pipeline, "_fingerprint", lambda: b"other code")
    annotate_seeds(seeds, authority, cache=cache)
    assert begun == [6, 6, 0, 1, 1, 6]


def test_relative_dates_are_read_from_a_corrected_day(tmp_path: Path) -> None:
    """A day of publication that an editor gives is known before dates are read."""
    (tmp_path / "pasar.txt").write_text("Pasar Dibuka\n\nPasar Lama dibuka kemarin oleh warga.\n", encoding="utf-8")
    fact = Correction(entry=1, article="pasar", action="change", layer="fact", set={"published": "2025-11-05"})
    (one,), _ = annotate_seeds(tmp_path, Authority(corrections=(fact,)))
    assert [date.value for date in one.dates] == ["2025-11-04"]


def test_a_held_article_is_in_the_report_and_nowhere_else(seeds: Path, authority: Authority) -> None:
    """An article with a child and a crime is not in the collection until an editor releases it."""
    (seeds / "kasus.txt").write_text(HELD, encoding="utf-8")
    made = digest(seeds, authority)
    assert [(one.origin.path, one.id) for one in made.held] == [("kasus.txt", "kasus")]
    assert made.held[0].reason
    assert "kasus" not in ids(made.articles)
    release = Correction(entry=1, article="kasus", action="release")
    made = digest(seeds, Authority(outlets=authority.outlets, corrections=(release,)))
    assert "kasus" in ids(made.articles)
    assert [outcome.state for outcome in made.outcomes] == ["applied"]
    assert made.held == ()


def test_corrections_and_left_out_names_reach_the_digest(seeds: Path) -> None:
    """The digest is what editors want it to be: corrected first, then without suppressed names."""
    (seeds / "darma-wirasena.txt").write_text(STORY.format(number=9), encoding="utf-8")
    told = Authority(
        suppressed=("Darma Wirasena",),
        corrections=(
            Correction(entry=1, article="pasar-0", action="withdraw"),
            Correction(entry=2, article="darma-wirasena", action="change", layer="fact", set={"place": "Kota Merapi"}),
        ),
    )
    made = digest(seeds, told)
    assert len(made.articles) == 6
    assert [outcome.state for outcome in made.outcomes] == ["applied", "applied"]
    assert [one.id for one in made.held] == ["pasar-0"]
    assert "darma" not in json.dumps([as_json(one) for one in made.articles]).casefold()
    assert "darma" not in repr((made.entities, made.groups, made.stories, made.timeline, made.outcomes)).casefold()


def test_an_article_as_json(authority: Authority) -> None:
    """The gold format: the layers with span, exact text, rule, confidence, maker and flags; removed pieces."""
    one = as_json(annotate_seeds(SEEDS, authority)[0][0])
    assert one["outlet"] == "politikindonesia.id"
    assert (one["published"], one["published_how"], one["language"]) == ("2025-02-08", "inferred", "id")
    for layer in ("dates", "names", "quotes", "claims"):
        for mark in one[layer]:
            text = one["title"] if mark.get("in_title") else one["text"]
            assert mark["exact"] == text[mark["start"] : mark["end"]]
            assert mark.keys() >= {"rule", "confidence", "maker", "flags", "kind"}
    assert one["dates"][0].keys() >= {"value", "role"}
    assert one["quotes"][0].keys() >= {"speaker", "anonymous", "cue", "via"}
    assert one["claims"][0].keys() >= {"source", "in_title"}
    assert all(piece.keys() == {"text", "reason"} for piece in one["removed"])
    assert json.loads(json.dumps(one))["text"] == one["text"]


def test_a_seed_survives_its_journey() -> None:
    """What intake makes goes to a worker and comes back with every fact."""
    seed = Seed(
        id="a",
        origin=Origin(path="a.json", record=3),
        body="Isi",
        facts=Facts(title="Judul \u2028 \U0001f600"),
        flags=("x",),
    )
    assert pipeline.msgspec.msgpack.decode(pipeline._ENCODER.encode(seed), type=Seed) == seed
