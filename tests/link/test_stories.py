"""Stories: reports of one event together, look-alike events apart."""

from __future__ import annotations

from functools import cache

from kutip.annotate import Annotator
from kutip.languages import load
from kutip.link import link
from kutip.model import Annotated, Authority
from making import article

PACK = load("id")
THURSDAY = (
    "Gunung Srandil di Kabupaten Lembahwangi erupsi pada Kamis (6/11/2025) pukul 05.12 WIB. Kolom abu teramati "
    "setinggi 1.200 meter di atas puncak.\nPetugas pos pengamatan Wira Atmaja mengatakan abu condong ke barat."
)
SATURDAY = (
    "Gunung Srandil di Kabupaten Lembahwangi kembali erupsi, Sabtu (8/11/2025) pukul 14.40 WIB. Tinggi kolom abu "
    "teramati 2.000 meter di atas puncak.\nMenurut petugas pos pengamatan Wira Atmaja, status naik menjadi Siaga."
)
ALSO_THURSDAY = (
    "Hujan abu mengguyur tiga kecamatan di Kabupaten Lembahwangi setelah Gunung Srandil erupsi, Kamis (6/11/2025) "
    "pagi. Kolom abu mencapai 1.200 meter di atas puncak."
)


@cache
def annotator() -> Annotator:
    return Annotator(PACK, Authority())


def report(id_: str, title: str, text: str, published: str | None) -> Annotated:
    return annotator()(article(id_, text, title=title, published=published, published_how="given"))


def test_two_eruptions_of_one_volcano_are_two_events() -> None:
    """Where both reports open with the hour, other days tell other events, and no figure is taken for an update."""
    digest = link(
        [
            report("a", "Gunung Srandil Erupsi, Abu Setinggi 1.200 Meter", THURSDAY, "2025-11-06"),
            report("b", "Gunung Srandil Erupsi, Abu Setinggi 2.000 Meter", SATURDAY, "2025-11-08"),
            report("c", "Srandil Erupsi, Hujan Abu di Tiga Kecamatan", ALSO_THURSDAY, "2025-11-06"),
        ],
        Authority(),
        PACK,
    )
    assert sorted(story.articles for story in digest.stories) == [("a", "c"), ("b",)]
    assert all(group.relation == "same" for group in digest.groups)


def test_a_copy_is_on_the_same_event_whenever_it_appears() -> None:
    """Near-copies of one text are one story, however late the second is published."""
    digest = link(
        [
            report("a", "Gunung Srandil Erupsi", ALSO_THURSDAY, "2025-11-06"),
            report("b", "Gunung Srandil Erupsi", ALSO_THURSDAY.replace("1.200 meter", "900 meter"), "2026-03-06"),
        ],
        Authority(),
        PACK,
    )
    assert digest.copies == (("a", "b"),)
    assert [story.articles for story in digest.stories] == [("a", "b")]


def test_undated_reports_come_first() -> None:
    """An undated report is first in order, so that the next newest report changes no id."""
    dated = Annotated(article=article("a", ALSO_THURSDAY, published="2025-11-06"))
    undated = Annotated(article=article("z", ALSO_THURSDAY))
    (story,) = link([dated, undated], Authority(), PACK).stories
    assert story.articles == ("z", "a")
