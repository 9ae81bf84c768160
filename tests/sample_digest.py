"""A small linked collection for tests of pages: three invented articles, two of them on one event."""

from __future__ import annotations

from typing import Any

from kutip.model import (
    Annotated,
    Article,
    Claim,
    ClaimGroup,
    DateMention,
    Digest,
    Entity,
    Member,
    Name,
    Origin,
    OutletUse,
    Quotation,
    Removed,
    Story,
    TimelineRow,
    article_slug,
    claim_id,
)

FIRST = "banjir-1"
SECOND = "banjir-2"
THIRD = "panen"

_TEXTS = {
    FIRST: (
        'Banjir merendam 120 rumah di Karangmulya, Selasa (4/11/2025).\n"Air naik sejak dini hari," kata Rukmini '
        "Sastro, Kepala BPBD Karangmulya. Menurut Rukmini, dua orang diduga hanyut.\nWarga mengungsi ke balai desa."
    ),
    SECOND: (
        "Sebanyak 135 rumah terendam banjir di Karangmulya kemarin. Rukmini Sastro mengatakan bantuan dikirim besok."
    ),
    THIRD: "Panen raya di Tanjungsari dimulai bulan ini.",
}


def annotated(article: str, **fields: Any) -> Annotated:
    """An article of the sample with whatever layers are given."""
    published = {FIRST: "2025-11-04", SECOND: "2025-11-05", THIRD: None}[article]
    record = Article(
        id=article,
        slug=article_slug(article),
        origin=Origin(path=f"{article}.txt"),
        title={FIRST: "Banjir Karangmulya", SECOND: "135 Rumah Terendam", THIRD: "Panen Raya"}[article],
        outlet={FIRST: "Harian Pantura", SECOND: "Suara Karangmulya", THIRD: None}[article],
        url={FIRST: "https://pantura.example/banjir", SECOND: "javascript:alert(1)", THIRD: None}[article],
        published=published,
        published_how="given" if published else "unknown",
        text=_TEXTS[article],
        removed=(Removed(text="Baca juga: <b>Cuaca</b>", reason="teaser"),) if article == FIRST else (),
    )
    return Annotated(article=record, **fields)


def at(article: str, words: str, nth: int = 0) -> dict[str, int]:
    """Offsets of the `nth` time that `words` stand in an article of the sample."""
    text, start = _TEXTS[article], -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return {"start": start, "end": start + len(words)}


def claim(article: str, words: str, **fields: Any) -> Claim:
    """A claim of the sample."""
    return Claim(rule="clause", id=claim_id(article, words), **at(article, words), **fields)


def digest() -> Digest:
    """The sample, linked."""
    speaker = "Rukmini Sastro"
    first = annotated(
        FIRST,
        dates=(
            DateMention(rule="numeric-day", kind="date", value="2025-11-04", **at(FIRST, "Selasa (4/11/2025)")),
            DateMention(rule="day-part", kind="date", value="", flags=("no-anchor",), **at(FIRST, "dini hari")),
        ),
        names=(
            Name(rule="place", kind="place", entity="Karangmulya", **at(FIRST, "Karangmulya")),
            Name(rule="person", kind="person", entity=speaker, role="Kepala BPBD", **at(FIRST, speaker)),
            Name(rule="person", kind="person", entity=speaker, **at(FIRST, "Rukmini", 1)),
        ),
        quotes=(
            Quotation(
                rule="cue-after", kind="direct", speaker=speaker, cue="kata", **at(FIRST, "Air naik sejak dini hari,")
            ),
            Quotation(
                rule="cue-before",
                kind="indirect",
                speaker=speaker,
                cue="Menurut",
                **at(FIRST, "dua orang diduga hanyut"),
            ),
        ),
        claims=(
            claim(FIRST, "Banjir merendam 120 rumah di Karangmulya", kind="figure"),
            claim(FIRST, "Air naik sejak dini hari", kind="fact", source=speaker),
            claim(FIRST, "dua orang diduga hanyut", kind="fact", source=speaker, hedge="diduga", confidence=0.4),
        ),
    )
    second = annotated(
        SECOND,
        dates=(
            DateMention(
                rule="yesterday",
                kind="date",
                value="2025-11-04",
                anchor="2025-11-05",
                anchor_how="published",
                **at(SECOND, "kemarin"),
            ),
        ),
        names=(
            Name(rule="place", kind="place", entity="Karangmulya", **at(SECOND, "Karangmulya")),
            Name(rule="person", kind="person", entity=speaker, **at(SECOND, speaker)),
        ),
        quotes=(
            Quotation(
                rule="cue-before",
                kind="indirect",
                speaker=speaker,
                cue="mengatakan",
                **at(SECOND, "bantuan dikirim besok"),
            ),
        ),
        claims=(claim(SECOND, "Sebanyak 135 rumah terendam banjir di Karangmulya", kind="figure"),),
    )
    flooded = (first.claims[0], second.claims[0])
    group = ClaimGroup(
        id=flooded[0].id,
        relation="differs",
        status="differs",
        voices=2,
        why=("Karangmulya", "rumah"),
        members=tuple(
            Member(article=a, claim=c.id, text=_TEXTS[a][c.start : c.end], source="narration", variant=v, origin=o)
            for a, c, v, o in zip(
                (FIRST, SECOND), flooded, ("120", "135"), ("Harian Pantura", "Suara Karangmulya"), strict=True
            )
        ),
    )
    story = Story(id=article_slug(FIRST), articles=(FIRST, SECOND), label="Karangmulya, banjir", why=("Karangmulya",))
    return Digest(
        articles=(first, second, annotated(THIRD)),
        entities=(
            Entity(
                slug="rukmini-sastro",
                name=speaker,
                kind="person",
                variants=(speaker, "Rukmini"),
                articles=(FIRST, SECOND),
                mentions=((FIRST, 1), (FIRST, 2), (SECOND, 1)),
                quotes=((FIRST, 0), (FIRST, 1), (SECOND, 0)),
                roles=(("Kepala BPBD", FIRST),),
                also_mentioned=(("karangmulya", 2),),
            ),
            Entity(
                slug="karangmulya",
                name="Karangmulya",
                kind="place",
                variants=("Karangmulya",),
                articles=(FIRST, SECOND),
                mentions=((FIRST, 0), (SECOND, 0)),
            ),
        ),
        groups=(group,),
        stories=(story,),
        timeline=(
            TimelineRow(value="2025-11-04", article=FIRST, date=0),
            TimelineRow(value="2025-11-04", article=SECOND, date=0),
        ),
        outlets=(
            OutletUse(name="Harian Pantura", slug="harian-pantura", articles=(FIRST,)),
            OutletUse(name="Suara Karangmulya", slug="suara-karangmulya", articles=(SECOND,)),
        ),
        copies=((FIRST, SECOND),),
        redirects=(("/pernyataan/0123456789/", f"/pernyataan/{flooded[0].id}/"),),
    )
