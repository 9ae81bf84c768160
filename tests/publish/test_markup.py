from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from growth import lines
from kutip.publish.markup import BLOCK_LENGTH, Block, Link, Mark, blocks, clip, lay
from kutip.text import Span

WHOLE = [("p1", Span(0, 30), False)]


def mark(name: str, start: int, end: int, **fields: object) -> Mark:
    return Mark(name, name.upper(), name[0], start, end, **fields)  # type: ignore[arg-type]


def laid(text: str, *marks: Mark, links: tuple[Link, ...] = ()) -> Block:
    (block,) = lay(text, [("p1", Span(0, len(text)), False)], marks, links)
    return block


@given(st.lists(st.tuples(st.sampled_from("qdk"), st.integers(0, 29), st.integers(1, 30)), max_size=12))
def test_atoms_join_to_the_text_and_know_exactly_what_covers_them(spans: list[tuple[str, int, int]]) -> None:
    """However annotations cross, no letter is lost or doubled, and each atom names those and only those over it."""
    text = "abcdefghij klmnopqrst uvwxyz01"
    marks = [mark(f"{letter}{n}", start, min(30, start + length)) for n, (letter, start, length) in enumerate(spans, 1)]
    (block,) = lay(text, WHOLE, marks, ())
    assert "".join(atom.text for atom in block.atoms) == text
    at = 0
    for atom in block.atoms:
        over = {one.id for one in marks if one.start < at + len(atom.text) and one.end > at}
        assert set(atom.ids.split()) == over
        at += len(atom.text)


@given(st.lists(st.tuples(st.integers(0, 29), st.integers(1, 30)), max_size=8))
def test_every_annotation_has_one_marker_and_a_way_back(spans: list[tuple[int, int]]) -> None:
    """Each annotation is named by exactly one marker, and its note leads back to an id that stands in the text once."""
    text = "abcdefghij klmnopqrst uvwxyz01"
    marks = [mark(f"k{n}", start, min(30, start + length)) for n, (start, length) in enumerate(spans, 1)]
    (block,) = lay(text, WHOLE, marks, ())
    labels = [label for atom in block.atoms for marker in atom.markers for _, label in marker.labels]
    assert sorted(labels) == sorted(one.label for one in marks)
    ids = [atom.id for atom in block.atoms if atom.id]
    assert len(ids) == len(set(ids))
    assert {group.back for group in block.groups} <= set(ids)


def test_a_marker_stands_behind_the_closing_punctuation() -> None:
    """A marker never tears a full stop or closing mark from its word."""
    block = laid('"Air naik," kata Rukmini.', mark("q1", 1, 10))
    before = "".join(atom.text for atom in block.atoms[: 1 + next(i for i, a in enumerate(block.atoms) if a.markers)])
    assert before == '"Air naik,"'


def test_spans_that_differ_by_a_comma_share_a_marker() -> None:
    """A quotation with its last comma and the claim without it are one span for the reader: one marker, one note."""
    block = laid('"Air naik," kata Rukmini.', mark("q1", 1, 10), mark("k1", 1, 9))
    assert [[one.id for one in group.marks] for group in block.groups] == [["q1", "k1"]]
    (marker,) = [marker for atom in block.atoms for marker in atom.markers]
    assert (marker.target, marker.css) == ("q1", "q k")


def test_where_several_end_together_the_shortest_stands_first() -> None:
    """Markers at one point go from the smallest span to the largest, so that the first is the most exact."""
    block = laid("Ia tiba tahun depan", mark("k1", 0, 19), mark("d1", 8, 19))
    assert [group.marks[0].id for group in block.groups] == ["d1", "k1"]


def test_a_mark_over_two_paragraphs_is_drawn_in_both_and_noted_in_the_last() -> None:
    """A direct quotation may run over paragraphs; its note stands where it ends and leads back to where it begins."""
    spans = [("p1", Span(0, 5), False), ("p2", Span(6, 11), False)]
    first, second = lay("satu.\ndua..", spans, [mark("q1", 2, 9)], ())
    assert [atom.ids for atom in first.atoms] == ["", "q1"]
    assert first.groups == ()
    assert second.groups[0].back == "r-q1"


def test_a_date_is_a_time_element_only_where_it_stands_whole() -> None:
    """`<time>` takes one date, so a mention that another annotation cuts in two is none."""
    whole = laid("tahun 2016", mark("d1", 0, 10, datetime="2016", edtf="2016"))
    cut = laid("tahun 2016", mark("d1", 0, 10, datetime="2016", edtf="2016"), mark("k1", 6, 10))
    assert [atom.datetime for atom in whole.atoms] == ["2016"]
    assert [atom.datetime for atom in cut.atoms] == ["", ""]


def test_a_name_is_a_link_without_a_marker() -> None:
    """Names lead to their pages; only annotations with a note have a marker."""
    block = laid("kata Rukmini kemarin", links=(Link(5, 12, "/nama/rukmini/", "n1"),))
    named = block.atoms[1]
    assert (named.text, named.href, named.id, named.markers) == ("Rukmini", "/nama/rukmini/", "n1", ())


def test_extra_marks_say_so() -> None:
    """What is drawn only on demand has a class of its own, and so has its marker."""
    block = laid("lima tahun", mark("d1", 0, 10, extra=True))
    assert block.atoms[0].css == "a dx"
    assert block.atoms[0].markers[0].css == "d x"


def test_a_long_paragraph_is_shown_in_blocks_of_sentences() -> None:
    """A body of one paragraph is cut between sentences for display; the ids say that it is one paragraph."""
    sentence = "a" * 99 + "."
    text = " ".join([sentence] * 20)
    sentences = [Span(at * 101, at * 101 + 100) for at in range(20)]
    found = blocks(text, [Span(0, len(text))], sentences)
    assert [name for name, _ in found] == ["p1", "p1-2", "p1-3", "p1-4"]
    assert "".join(text[span.start : span.end] for _, span in found) == text
    assert all(span.end - span.start < 2 * BLOCK_LENGTH for _, span in found)


def test_what_may_not_be_shown_is_cut_out_and_the_gap_is_told() -> None:
    """Blocks hold only shown spans; sentences with a blank between them stay together, a gap says that it is one."""
    text = "Satu. Dua. Tiga. Empat."
    found = clip(text, [("p1", Span(0, 23))], [Span(0, 5), Span(6, 10), Span(17, 23)])
    assert [(name, text[span.start : span.end], gap) for name, span, gap in found] == [
        ("p1", "Satu. Dua.", False),
        ("p1-2", "Empat.", True),
    ]
    assert clip(text, [("p1", Span(0, 23))], ()) == []


def test_laying_takes_linear_time() -> None:
    """Ten times the text with ten times the annotations takes about ten times the work, not a hundred."""

    def work(n: int) -> int:
        text = "kata. " * n
        spans = [(f"p{i}", Span(i * 6, i * 6 + 6), False) for i in range(n)]
        marks = [mark(f"k{i}", i * 6, i * 6 + 4) for i in range(n)]
        return lines(lambda: lay(text, spans, marks, ()))

    assert work(1000) < 15 * work(100)
