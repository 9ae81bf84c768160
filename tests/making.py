"""Annotated articles made by hand, for tests of what comes after annotation."""

from __future__ import annotations

from typing import Any

from kutip.model import (
    Annotated,
    Annotation,
    Article,
    Claim,
    DateMention,
    Name,
    Origin,
    Quotation,
    article_slug,
    claim_id,
)

TEXT = (
    "Wali Kota Merapi Darma Wirasena membuka Pasar Lama, Selasa (4/11/2025).\n"
    '"Pasar ini milik warga," kata Darma. Pasar itu dibuka Rara Kirana dari Dinas Pasar pada Rabu.\n'
    "Pada Rabu pedagang pertama datang."
)
"""An invented article; ``pada Rabu`` stands in it twice, but for the capital."""


def article(id_: str = "pasar", text: str = TEXT, **facts: Any) -> Article:
    """An article that was cleaned already."""
    given = {"title": "Pasar Lama Dibuka", "origin": Origin(path=f"{id_}.txt"), **facts}
    return Article(id=id_, slug=article_slug(id_), text=text, **given)


def span(text: str, exact: str, nth: int = 0) -> dict[str, int]:
    """Where `exact` stands in `text` for the `nth` time."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(exact, at + 1)
    return {"start": at, "end": at + len(exact)}


def made(record: type[Annotation], text: str, exact: str, nth: int = 0, /, **fields: Any) -> Any:
    """An annotation of the type `record` on `exact`."""
    return record(**span(text, exact, nth), rule="by-hand", confidence=0.7, **fields)


def market(id_: str = "pasar", **facts: Any) -> Annotated:
    """`TEXT` with an annotation or more of every layer."""
    one = article(id_, **facts)
    return Annotated(
        article=one,
        dates=(
            made(DateMention, TEXT, "Selasa (4/11/2025)", kind="date", value="2025-11-04"),
            made(DateMention, TEXT, "Rabu", kind="date", value="2025-11-05", flags=("unsure",)),
            made(DateMention, TEXT, "Rabu", 1, kind="date", value="2025-11-05"),
        ),
        names=(
            made(Name, TEXT, "Darma Wirasena", kind="person", entity="Darma Wirasena", role="Wali Kota Merapi"),
            made(Name, TEXT, "Pasar Lama", kind="place", entity="Pasar Lama"),
            made(Name, TEXT, "Darma", 1, kind="person", entity="Darma Wirasena"),
            made(Name, TEXT, "Rara Kirana", kind="person", entity="Rara Kirana"),
            made(Name, TEXT, "Dinas Pasar", kind="organisation", entity="Dinas Pasar"),
        ),
        quotes=(
            made(
                Quotation,
                TEXT,
                "Pasar ini milik warga,",
                kind="direct",
                speaker="Darma Wirasena",
                role="Wali Kota Merapi",
                cue="kata",
                cue_start=TEXT.index("kata"),
                cue_end=TEXT.index("kata") + 4,
            ),
        ),
        claims=(
            made(
                Claim,
                TEXT,
                "Pasar ini milik warga",
                kind="fact",
                source="Darma Wirasena",
                id=claim_id(id_, "Pasar ini milik warga"),
            ),
            Claim(
                **span("Pasar Lama Dibuka", "Pasar Lama Dibuka"),
                rule="by-hand",
                kind="fact",
                in_title=True,
                id=claim_id(id_, "Pasar Lama Dibuka"),
            ),
        ),
    )
