from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from msgspec import structs

from kutip.edit import FactCorrector, apply_corrections
from kutip.model import Anchor, Annotated, Authority, Correction, CorrectionOutcome
from making import market


def entry(number: int = 1, article: str = "pasar", **fields: Any) -> Correction:
    exact, prefix, suffix = (fields.pop(name, "") for name in ("exact", "prefix", "suffix"))
    anchor = Anchor(exact=exact, prefix=prefix, suffix=suffix) if exact else None
    return Correction(entry=number, article=article, anchor=anchor, **fields)


def work(*entries: Correction, on: Annotated | None = None) -> tuple[Annotated, list[str], list[str]]:
    """The article after `entries`, their states and details."""
    (one,), outcomes = apply_corrections([on or market()], Authority(corrections=entries))
    assert [outcome.entry for outcome in outcomes] == [one.entry for one in entries]
    return one, [outcome.state for outcome in outcomes], [outcome.detail for outcome in outcomes]


DATE = {"action": "change", "layer": "dates", "exact": "Selasa (4/11/2025)", "set": {"value": "2025-11-03"}}


def test_a_change_at_an_exact_and_unique_place_is_applied() -> None:
    """The annotation has the editor's value and says that an editor made it; the others stay as they were."""
    one, states, _ = work(entry(**DATE))
    assert states == ["applied"]
    assert (one.dates[0].value, one.dates[0].maker, one.dates[0].rule) == ("2025-11-03", "editor", "by-hand")
    assert one.dates[1:] == market().dates[1:]
    assert one.article == market().article


def test_surroundings_tell_equal_words_apart() -> None:
    """With the characters before, the second of two equal weekdays is meant; a line end counts as a blank."""
    one, states, _ = work(
        entry(action="change", layer="dates", exact="Rabu", prefix="Pada ", set={"value": "2025-11-12"}),
        entry(2, action="suppress", layer="dates", exact="Rabu", suffix=". Pada"),
    )
    assert states == ["applied", "applied"]
    assert [date.value for date in one.dates] == ["2025-11-04", "2025-11-12"]


def test_an_editor_who_agrees_confirms() -> None:
    """A change that sets nothing marks the annotation as seen by an editor and settles its doubts."""
    one, states, _ = work(entry(action="change", layer="dates", exact="Rabu", prefix="Kirana dari Dinas Pasar pada "))
    assert states == ["applied"]
    assert (one.dates[1].maker, one.dates[1].confidence, one.dates[1].flags) == ("editor", 1.0, ())


def test_an_annotation_is_added_and_one_is_taken_away() -> None:
    """An added annotation stands in order of the text, made by an editor; a suppressed one is gone."""
    one, states, _ = work(
        entry(action="add", layer="names", exact="Merapi", set={"kind": "place", "entity": "Merapi"}),
        entry(2, action="suppress", layer="names", exact="Dinas Pasar"),
        entry(3, action="add", layer="claims", exact="Pasar itu dibuka", set={"kind": "fact", "source": "narration"}),
    )
    assert states == ["applied", "applied", "applied"]
    assert [name.entity for name in one.names] == [
        *("Merapi", "Darma Wirasena", "Pasar Lama", "Darma Wirasena", "Rara Kirana"),
    ]
    assert (one.names[0].rule, one.names[0].maker) == ("editor", "editor")
    assert len(one.claims[1].id) == 10


def test_claims_follow_the_speaker_of_their_quotation() -> None:
    """Who spoke is corrected in one place; an empty text says that nobody is known."""
    change = {"action": "change", "layer": "quotes", "exact": "Pasar ini milik warga,"}
    one, states, _ = work(entry(**change, set={"speaker": "Rara Kirana", "role": ""}))
    assert states == ["applied"]
    assert (one.quotes[0].speaker, one.quotes[0].role, one.claims[0].source) == ("Rara Kirana", None, "Rara Kirana")
    one, _, _ = work(entry(**change, set={"speaker": ""}))
    assert one.quotes[0].speaker is None


def test_a_claim_of_the_headline_is_found() -> None:
    """Words that only the headline holds are looked for there."""
    one, states, _ = work(
        entry(action="change", layer="claims", exact="Pasar Lama Dibuka", set={"kind": "intention"}),
    )
    assert states == ["applied"]
    assert [claim.kind for claim in one.claims if claim.in_title] == ["intention"]


@pytest.mark.parametrize(
    ("fields", "state", "detail"),
    [
        ({**DATE, "set": {"value": "2025-11-04"}}, "superseded", "the machine now says the same"),
        ({**DATE, "prefix": "pada "}, "moved", "other surroundings"),
        ({**DATE, "exact": "(4/11/2025)"}, "moved", "other bounds"),
        ({**DATE, "exact": "Rabu"}, "ambiguous", "2 times"),
        ({**DATE, "exact": "Selasa (5/11/2025)"}, "orphan", "no longer holds"),
        ({**DATE, "exact": "pedagang"}, "orphan", "use action 'add'"),
        ({**DATE, "article": "pasr"}, "orphan", "did you mean 'pasar'"),
        ({**DATE, "exact": "Rab"}, "orphan", "no longer holds"),
        ({**DATE, "action": "suppress", "set": {}, "exact": "pedagang"}, "superseded", "any more"),
        ({**DATE, "action": "add", "set": {"kind": "date", "value": "2025"}}, "conflict", "use action 'change'"),
        ({**DATE, "action": "add", "exact": "pedagang"}, "invalid", "set kind too"),
        ({**DATE, "set": {"value": "besok"}}, "invalid", "EDTF"),
        ({**DATE, "set": {"value": "2025-13-01"}}, "invalid", "EDTF"),
        ({**DATE, "set": {"valu": "2025"}}, "invalid", "did you mean 'value'"),
        ({**DATE, "set": {"kind": "hari"}}, "invalid", "hari"),
        ({**DATE, "set": {"start": "3"}}, "invalid", "no field 'start'"),
        ({**DATE, "layer": None}, "invalid", "needs a layer"),
        ({"action": "change", "layer": "dates"}, "invalid", "needs the exact text"),
        ({**DATE, "action": "suppress"}, "invalid", "sets nothing"),
        ({"action": "change", "layer": "fact", "set": {"published": "4 November"}}, "invalid", "no day"),
        ({"action": "change", "layer": "fact", "set": {"genre": "puisi"}}, "invalid", "berita"),
        ({"action": "change", "layer": "fact", "set": {"title": " "}}, "invalid", "empty"),
        ({"action": "change", "layer": "fact", "set": {"id": "lain"}}, "invalid", "no field 'id'"),
        ({"action": "suppress", "layer": "fact"}, "invalid", "can only be changed"),
        ({"action": "release"}, "superseded", "not held"),
    ],
)
def test_every_entry_ends_in_a_state_that_says_why(fields: dict[str, Any], state: str, detail: str) -> None:
    """What cannot be applied exactly is not applied at all, and the editor reads what is wrong."""
    one, states, details = work(entry(**fields))
    assert states == [state]
    assert detail in details[0]
    assert one == market()


def test_a_length_is_a_value_too() -> None:
    """Durations and repetitions are written as ISO 8601 has them."""
    _, states, _ = work(entry(**{**DATE, "set": {"kind": "duration", "value": "P4D/P6D"}}))
    assert states == ["applied"]


@pytest.mark.parametrize(
    "entries",
    [
        (entry(1, **DATE), entry(2, **{**DATE, "set": {"value": "2025-11-02"}})),
        (entry(1, **DATE), entry(2, **{**DATE, "action": "suppress", "set": {}})),
        (
            entry(1, action="change", layer="fact", set={"place": "Merapi"}),
            entry(2, action="change", layer="fact", set={"place": "Jakarta"}),
        ),
    ],
)
def test_entries_that_want_different_things_are_both_left_out(entries: Sequence[Correction]) -> None:
    """Of two entries that contradict each other neither is applied, and each names the other."""
    one, states, details = work(*entries)
    assert states == ["conflict", "conflict"]
    assert all("entries 1 and 2" in detail for detail in details)
    assert one == market()


def test_entries_that_agree_are_counted_apart() -> None:
    """The second of two equal entries has nothing left to do; different fields of one annotation do not quarrel."""
    _, states, _ = work(entry(1, **DATE), entry(2, **DATE), entry(3, **{**DATE, "set": {"role": "said"}}))
    assert states == ["applied", "superseded", "applied"]


def test_facts_are_set_before_annotation() -> None:
    """The day of publication that an editor gives counts as given; setting it again changes nothing."""
    change = entry(action="change", layer="fact", set={"published": "2025-11-05", "place": "", "title": "Judul Lain"})
    corrector = FactCorrector(Authority(corrections=(change,)))
    article = corrector(structs.replace(market().article, place="Jakarta", title_derived=True))
    assert (article.published, article.published_how, article.place) == ("2025-11-05", "given", None)
    assert (article.title, article.title_derived) == ("Judul Lain", False)
    one, states, _ = work(change, on=structs.replace(market(), article=article))
    assert states == ["applied"]
    assert one.article == article
    assert corrector(market("lain").article) == market("lain").article


def test_a_held_article_is_released_and_any_is_withdrawn() -> None:
    """A release lifts what held it; a withdrawal holds it with its reason, whatever else is said."""
    held = structs.replace(market(), held="a child and a crime")
    assert work(entry(action="release"), on=held)[0].held is None
    assert work(on=held)[0].held == "a child and a crime"
    one, states, _ = work(
        entry(1, action="release"),
        entry(2, action="withdraw", date="2025-11-06", reason="atas permintaan media"),
        on=held,
    )
    assert states == ["superseded", "applied"]
    assert one.held == "withdrawn by an editor 2025-11-06: atas permintaan media"


def test_no_entry_is_lost_and_order_stays() -> None:
    """Every entry has one outcome in its order, and articles come back in theirs."""
    entries = tuple(entry(number, article=id_, **DATE) for number, id_ in enumerate(["b", "zzz", "a", "a"], 1))
    articles, outcomes = apply_corrections([market(id_) for id_ in ("a", "b", "c")], Authority(corrections=entries))
    assert [one.article.id for one in articles] == ["a", "b", "c"]
    assert outcomes == (
        CorrectionOutcome(entry=1, article="b", state="applied"),
        CorrectionOutcome(entry=2, article="zzz", state="orphan", detail="the collection holds no article of this id"),
        CorrectionOutcome(entry=3, article="a", state="applied"),
        CorrectionOutcome(entry=4, article="a", state="superseded", detail="the machine now says the same"),
    )


def test_words_are_whole() -> None:
    """An anchor never lands inside a longer word."""
    _, states, _ = work(entry(action="suppress", layer="names", exact="Pasar Lam"))
    assert states == ["orphan"]
