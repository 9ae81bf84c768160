from __future__ import annotations

from pathlib import Path

from msgspec import structs

from kutip.edit import apply_corrections, as_toml, read_authority, review
from kutip.edit.review import Item
from kutip.model import Anchor, Annotated, Authority, Correction, Quotation
from making import TEXT, made, market

DATE = Correction(
    entry=1,
    article="pasar",
    action="change",
    layer="dates",
    anchor=Anchor(exact="Selasa (4/11/2025)", prefix="dibuka pada "),
    set={"value": "2025-11-03"},
)


def reviewed(one: Annotated, *entries: Correction) -> tuple[Item, ...]:
    authority = Authority(corrections=entries)
    annotated, outcomes = apply_corrections([one], authority)
    return review(annotated, authority, outcomes)


def again(folder: Path, items: tuple[Item, ...]) -> tuple[Correction, ...]:
    """The entries of a review, read back as an editor's file."""
    (folder / "corrections.toml").write_text("\n".join(as_toml(items)), encoding="utf-8")
    return read_authority(folder).corrections


def test_nothing_is_open_where_everything_is_clear() -> None:
    """Sure annotations and applied entries are not listed."""
    applied = structs.replace(DATE, anchor=Anchor(exact="Selasa (4/11/2025)"))
    assert reviewed(market(), applied) == ()


def test_an_entry_whose_words_moved_is_proposed_with_its_new_surroundings(tmp_path: Path) -> None:
    """The proposal keeps words and values, and is applied when the editor takes it over."""
    (item,) = reviewed(market(), DATE)
    assert "moved" in item.why
    (entry,) = again(tmp_path, (item,))
    assert entry.set == DATE.set
    _, (outcome,) = apply_corrections([market()], Authority(corrections=(entry,)))
    assert outcome.state == "applied"


def test_an_ambiguous_entry_is_proposed_at_each_place(tmp_path: Path) -> None:
    """Each place where the words stand is one proposal, told apart by its surroundings."""
    unclear = structs.replace(DATE, anchor=Anchor(exact="Rabu"))
    items = reviewed(market(), unclear)
    assert len(items) == 2
    _, outcomes = apply_corrections([market()], Authority(corrections=again(tmp_path, items)))
    assert [outcome.state for outcome in outcomes] == ["applied", "applied"]


def test_an_entry_without_a_place_is_only_named() -> None:
    """Where words changed nothing is proposed: a changed digit, name or negation is another statement."""
    (item,) = reviewed(market(), structs.replace(DATE, anchor=Anchor(exact="Selasa (5/11/2025)")))
    assert "orphan" in item.why
    assert item.entry == ""


def test_a_held_article_comes_with_its_release(tmp_path: Path) -> None:
    """Whoever has checked the article copies the entry that lets it out."""
    held = structs.replace(market(), held="a child and a crime")
    items = reviewed(held)
    assert items[0].why == "held: a child and a crime"
    (entry,) = again(tmp_path, items)
    assert (entry.article, entry.action) == ("pasar", "release")


def test_quotations_without_a_speaker_come_before_what_is_unsure(tmp_path: Path) -> None:
    """Two equal candidates are named; an unsure annotation says by which rule and how unsure; the least sure first."""
    quote = made(Quotation, TEXT, "Pasar ini milik warga,", kind="direct", speaker=None, candidates=("A B", "C D"))
    names = tuple(structs.replace(name, confidence=0.1 * (5 - at)) for at, name in enumerate(market().names[:2]))
    items = reviewed(structs.replace(market(), quotes=(quote,), names=names))
    assert [item.why for item in items] == [
        "quotes: no speaker, between A B and C D",
        "names: sure to 0.40 by the rule by-hand",
        "names: sure to 0.50 by the rule by-hand",
    ]
    assert "pada Rabu" not in items[0].words
    assert ">>Pasar ini milik warga,<<" in items[0].words
    entries = again(tmp_path, items)
    assert entries[0].set == {"kind": "direct", "speaker": ""}
    assert entries[1].set == {"kind": "place", "entity": "Pasar Lama"}


def test_what_an_editor_has_seen_is_not_listed_again() -> None:
    """An annotation that an editor made or confirmed is settled, however unsure the rule was."""
    names = (structs.replace(market().names[0], confidence=0.1, maker="editor"),)
    assert reviewed(structs.replace(market(), names=names)) == ()


def test_any_words_make_a_readable_file(tmp_path: Path) -> None:
    """Quotation marks, line ends and control characters of an article do no harm in the file."""
    text = "Ia berkata \"\\u0041 \x7f ''' '\" lalu\npergi. [[x]] = 3 # y"
    one = structs.replace(
        market(),
        article=structs.replace(market().article, text=text, id='a"b\\c'),
        **dict.fromkeys(("dates", "names", "claims"), ()),
        quotes=(made(Quotation, text, text[12:30], kind="direct", speaker=None),),
    )
    (entry,) = again(tmp_path, reviewed(one))
    assert entry.article == 'a"b\\c'
    assert entry.anchor is not None
    assert entry.anchor.exact == text[12:30]
