"""Frames that name a source: `menurut X`, and the documents, data and media of a party."""

from __future__ import annotations

from msgspec.structs import replace

from .actives import take
from .cues import cut_by_cue, opening_cue, skip_circumstances, speaks, through, thus_said
from .refs import PRONOUN, Ref
from .segment import LONGEST_CONNECTIVE, LONGEST_SUBJECT, Segment
from .verbs import read_verb, skip_frames


def according(segment: Segment, at: int) -> int:
    """`Menurut X, …` before the words and `…, menurut X` behind or between them."""
    tok, lex = segment.tok, segment.lex
    ref = _party(segment, at)
    if ref is None or (ref.unlisted and tok.name_of[at + 1] < 0 and ref.end < 0):
        return at + 1
    if at > segment.lo and tok.lows[at - 1] in lex.words.relative:
        return _relative_account(segment, at, ref)
    if tok.lows[at] in lex.words.viewpoints and at > segment.lo and not tok.comma(at):
        return at + 1  # `gitar yang berharga baginya`
    if tok.lows[at] in lex.words.personal_viewpoints and not _views(segment, at, ref):
        return at + 1
    source = _reported_by(segment, at, ref) or _inner_frame(segment, at, ref)
    if source:
        return source
    second = at == segment.lo + 1 and segment.opens and not tok.comma(at)
    if second and tok.lows[segment.lo] in lex.words.back_openers:
        return thus_said(segment, at)
    if _first(segment, at, second=second):
        return opening_cue(segment, at, ref, stance="asserts", rule="according")
    if tok.comma(at - 1) and tok.lows[at - 1] in lex.words.clause_openers:
        # `Menurut X, …, sedangkan menurut Y, …`
        covering = segment.covering(at)
        if covering and covering.start < tok.starts[at - 1]:
            segment.shorten(covering, tok.ends[at - 2])
        return opening_cue(segment, at, ref, stance="asserts", rule="according")
    if not tok.comma(at) and not speaks(segment, ref, at + 1):
        return at + 1
    covering = segment.covering(at)
    if _by_document(segment, at, ref) or through(segment, at, ref, covering):
        return max(ref.end, at + 1)
    if covering and ref.kind == "pronoun" and covering.ref.kind in {"pronoun", "named"} and covering.rule != "medium":
        # `Ia menuturkan, apabila ada yang mudik, menurutnya sulit`: the same one, inside of his words
        return at + 1
    return cut_by_cue(segment, at, at + 1, ref, stance="asserts", rule="according")


def _views(segment: Segment, at: int, ref: Ref) -> bool:
    """`Bagi Rangga, kuncinya kesabaran`: whether the frame at token `at` opens its sentence with a person who is named,
    and nothing but his name; no `Bagi Persiba, laga itu penting`, which nobody says.
    """
    tok = segment.tok
    whole = ref.kind == "named" and ref.person and not ref.unlisted and 0 < ref.end < segment.hi and tok.comma(ref.end)
    return whole and at == segment.lo and segment.opens and tok.name_of[at + 1] >= 0


def _party(segment: Segment, at: int) -> Ref | None:
    """Whose account the frame at token `at` gives: `menurutnya`, `menurut perhitungannya`, `menurut X`."""
    if segment.tok.lows[at].endswith(segment.lex.enclitic):
        return replace(PRONOUN, end=at + 1)
    return replace(PRONOUN, end=at + 2) if _own_account(segment, at + 1) else segment.read.after(at + 1, segment.hi)


def _first(segment: Segment, at: int, *, second: bool) -> bool:
    """`Menurut X, …`, `Namun menurut X, …`: whether the frame at token `at` opens its sentence, behind no more than a
    connective, or one word that joins it to the sentence before where it is `second`.
    """
    tok, lex = segment.tok, segment.lex
    if at == segment.lo or tok.phrase(segment.lo, at, lex.connectives) >= at - segment.lo:
        return True
    first = tok.lows[segment.lo]  # `Sedangkan menurut X, …`, `Masih menurut X, …`
    return second and (first in lex.words.clause_openers or first in lex.words.adverbs)


def _by_document(segment: Segment, at: int, ref: Ref) -> bool:
    """`Rangga, menurut laporan itu, mengaku …`: whether somebody speaks in what a document tells, which stands between
    him and his verb of speech.
    """
    tok, lex = segment.tok, segment.lex
    lo, end = segment.lo, ref.end
    while lo < at and tok.lows[lo] in lex.leading and tok.name_of[lo] < 0:
        lo += 1
    document = ref.kind == "noun" and ref.head in lex.words.document_nouns
    document = document or (ref.is_body and lex.is_press((ref.name or "").lower()))
    if not document or not lo < at < end < segment.hi or not (tok.comma(at) and tok.comma(end)):
        return False
    alone = segment.read.persons(lo, at)
    while end < segment.hi and tok.lows[end] in lex.words.adverbs:
        end += 1
    return alone == [(lo, at)] and end < segment.hi and lex.verb(tok.lows[end]) is not None


def _relative_account(segment: Segment, at: int, ref: Ref) -> int:
    """`Rina menyoroti lapangan yang menurutnya terlalu keras`: what somebody thinks of what is spoken of.

    Not `harga yang menurut rencana akan naik`: only of people, bodies and pronouns.
    """
    tok, lex = segment.tok, segment.lex
    if ref.kind == "pronoun":
        words_at = at + 1
        ref = segment.first_subject(at - 1) or ref
    elif ref.kind == "named" or ref.head in lex.speaker_nouns or ref.head in lex.words.collective_nouns:
        words_at = ref.end
        if ref.kind == "noun":  # `yang menurut penyidik dibeli dari uang suap`
            says = (
                k for k in range(at + 2, ref.end) if tok.lows[k] in lex.words.adverbs or lex.makes_clause(tok.lows[k])
            )
            words_at = next(says, ref.end)
            ref = replace(ref, text=tok.slice(at + 1, words_at), words=frozenset(tok.lows[at + 1 : words_at]))
    else:
        return at + 1
    aside = tok.comma(words_at) if words_at < segment.hi else True
    if words_at >= segment.hi or (aside and not (ref.kind == "named" and ref.person)):
        return at + 1
    if segment.cited_behind(words_at) or segment.within_clause(at):
        return at + 1
    segment.add(words_at, segment.hi, cue=(at, words_at), ref=ref, rule="passive-inside", stance="asserts")
    return segment.hi


def _reported_by(segment: Segment, at: int, ref: Ref) -> int:
    """`Rangga, menurut laporan Kantor Berita X, mengatakan bahwa …`: the token behind a source between somebody and
    his verb; 0 where there is none.
    """
    tok, end = segment.tok, ref.end
    if at == segment.lo or not 0 < end < segment.hi or ref.kind != "named":
        return 0
    known = segment.lex.verb(tok.lows[end])
    if not known or known[2] or segment.has_predicate(segment.lo, at):
        return 0
    verb = read_verb(segment, end, end + 1, known[0], known[1], glued=False)
    subject = segment.read.before(segment.lo, at)
    if verb is None or not verb.evidence or subject is None or subject.kind != "named":
        return 0
    segment.last_ref = subject
    take(segment, verb, subject, "verb-frame")
    return max(verb.end, verb.words_at)


def _inner_frame(segment: Segment, at: int, ref: Ref) -> int:
    """`Rina menjelaskan, menurut pengakuan R, …`: the token behind a frame that opens what somebody else tells; 0
    where it opens nothing.
    """
    outer = segment.covering(at)
    opens = outer is not None and outer.rule == "verb-frame" and segment.tok.at(outer.start) == at
    return max(ref.end, at + 1) if opens and segment.tok.comma(at) else 0


def _own_account(segment: Segment, at: int) -> bool:
    """`Menurut perhitungannya, …`: whether the document or reckoning at token `at` is that of whoever speaks."""
    tok, words = segment.tok, segment.lex.words
    if at + 1 >= segment.hi or not tok.comma(at + 1) or not tok.lows[at].endswith(segment.lex.enclitic):
        return False
    stem = tok.lows[at].removesuffix(segment.lex.enclitic)
    return stem in words.own_accounts


def _end_of_claim(segment: Segment, lo: int) -> int:
    """Where a clause from token `lo` ends that a noun opened: at its first comma, or before what the sentence goes on
    with (`… bahwa uang itu pinjaman dan akan memeriksa Y`); `lo` where it turns out otherwise (`ternyata palsu`).
    """
    tok, lex = segment.tok, segment.lex
    for at in range(lo + 1, segment.hi):
        if tok.lows[at] in lex.words.turning_out:
            return lo
        if tok.comma(at) or (tok.lows[at] in lex.words.conjunctions and at + 1 < segment.hi and segment.does(at + 1)):
            return at
    return segment.hi


def claim(segment: Segment, at: int) -> int:
    """`… sejalan dengan pandangan X bahwa …`, `pernyataan X kepada Y bahwa …`: the token behind what the noun at token
    `at` tells that somebody named has said, or somebody unnamed to a medium; the next one where it tells nothing, or
    stands in another's words.
    """
    tok, lex = segment.tok, segment.lex
    ref = segment.read.after(at + 1, segment.hi) if at > segment.lo else None  # not `Tuduhan X bahwa … tidak benar`
    if ref is None or not 0 < ref.end < segment.hi - 2 or segment.covering(at):
        return at + 1
    if tok.lows[ref.end] != lex.words.glued_complementiser and tok.lows[ref.end] not in lex.words.addressees:
        return at + 1
    end = min(segment.hi - 2, ref.end + 2 * LONGEST_CONNECTIVE)
    that = next((k for k in range(ref.end, end) if tok.lows[k] == lex.words.glued_complementiser), 0)
    # `pernyataan seorang pejabat kepada kantor berita Antara bahwa …`
    medium = next((k for k in range(ref.end + 1, that) if segment.read.is_press(k)), ref.end)
    if ref.kind != "named" and (medium == ref.end or not ref.some or tok.lows[at - 1] in lex.words.via):
        return at + 1
    inner = lex.words.glued_complementiser in tok.lows[segment.lo : at]  # `X mengatakan bahwa klaim Y bahwa …`
    if not that or inner or any(tok.comma(k) or lex.is_verb(tok.lows[k]) for k in range(medium, that)):
        return at + 1
    # `Belum ada pengakuan X bahwa …`, `Kalau ada janji X bahwa …`: nobody has said it
    if not (lex.words.negations | lex.words.grounds).isdisjoint(tok.lows[segment.lo : at]):
        return at + 1
    hi = _end_of_claim(segment, that + 1)
    if hi - that < 2 or segment.cited_behind(hi - 1):
        return at + 1
    segment.add(that + 1, hi, cue=(at, at + 1), ref=ref, rule="noun-frame", stance="asserts", confidence=0.75)
    return hi


# --- documents, data, media -------------------------------------------------------------------------------------------


def source_frame(segment: Segment) -> None:
    """`Berdasarkan data X, …` and `…, berdasarkan data X`: what a named party's document says."""
    tok, lex = segment.tok, segment.lex
    lo = segment.lo + tok.phrase(segment.lo, segment.hi, lex.connectives)  # `Sementara itu, berdasarkan data X, …`
    lo = lo if lo < segment.hi and tok.comma(lo) else segment.lo
    if tok.lows[lo] in lex.data_nouns:
        _data_frame(segment, lo)
        return
    if tok.lows[lo] not in lex.words.sources:
        middle = next((a for a, _ in tok.pieces(segment.lo, segment.hi)[1:2] if tok.lows[a] in lex.words.sources), None)
        if middle is None or not _opens_with_time(segment, middle):
            _trailing_source(segment)
            return
        lo = middle  # `Sepanjang tahun lalu, berdasarkan catatan X, …`
    told = _witness(segment, lo)
    if told is not None:
        opening_cue(segment, lo, told, stance="asserts", rule="source-frame")
        return
    comma = next((k for k in range(lo + 1, min(segment.hi, lo + 20)) if tok.comma(k)), None)
    ref = _source(segment, lo, comma) if comma is not None else None
    if comma is not None and ref:
        segment.add(
            skip_circumstances(segment, comma),
            segment.hi,
            cue=(lo, lo + 1),
            ref=ref,
            rule="source-frame",
            stance="asserts",
            confidence=0.75,
        )


def _opens_with_time(segment: Segment, hi: int) -> bool:
    """Whether the sentence up to token `hi` only says when or where: a circumstance without a predicate."""
    lo = segment.lo
    return segment.read.opens_circumstance(lo) and not segment.has_predicate(lo, hi) and not segment.closed[hi]


def _witness(segment: Segment, lo: int) -> Ref | None:
    """`Berdasarkan keterangan Kepala Dinas X, Rangga, …`: the person named whose account the frame at `lo` gives."""
    tok, words = segment.tok, segment.lex.words
    at = next((k for k in range(lo + 1, min(segment.hi - 1, lo + 3)) if tok.lows[k] in words.testimonies), None)
    if at is None or tok.lows[lo] in words.where_openers:
        return None  # `Dalam keterangan X, …` may only say where
    ref = segment.read.after(at + 1 + (tok.lows[at + 1] in words.origin_markers), segment.hi)
    if ref is None or ref.kind != "named" or not ref.person or ref.end < 0:
        return None
    end = segment.read.behind_bracket(ref.end, segment.hi)
    return ref if end < segment.hi and tok.comma(end) else None


def _data_frame(segment: Segment, lo: int) -> None:
    """`Data terbaru dari BPBD Argasari, 14 Juli 2023, dua rumah rusak`: the noun of a source without a preposition,
    where a clause of its own follows the comma.
    """
    tok, lex = segment.tok, segment.lex
    comma = next((k for k in range(lo + 1, min(segment.hi, lo + LONGEST_SUBJECT)) if tok.comma(k)), None)
    if comma is None or segment.has_predicate(lo + 1, comma):
        return
    makers = [m for m in segment.read.mentions(lo, comma) if tok.names[tok.name_of[m[0]]].kind == "organisation"]
    at = comma if tok.lows[comma] in lex.words.circumstances else skip_frames(segment, comma)
    piece = next((k for k in range(at + 1, segment.hi) if tok.comma(k)), segment.hi)
    if len(makers) != 1 or makers[0][1] != comma or at >= segment.hi or tok.lows[at] in lex.words.appositions:
        return
    if segment.has_predicate(at, piece) or (tok.lows[at] in lex.words.content_openers and segment.has_predicate(at)):
        ref = Ref("named", segment.read.entity(makers[0][0]))
        segment.add(at, segment.hi, cue=(lo, lo + 1), ref=ref, rule="source-frame", stance="asserts", confidence=0.7)


def _trailing_source(segment: Segment) -> None:
    """`Dua belas rumah rusak, berdasarkan laporan X.`, `…, demikian data X.`: the source closes the sentence;
    `Hal ini …` points back.
    """
    tok, lex = segment.tok, segment.lex
    at = next((k for k in range(segment.lo + 1, segment.hi) if tok.lows[k] in lex.words.trailing_sources), None)
    if at is None or segment.closed[at] or (tok.lows[at] in lex.words.back_openers and not tok.comma(at)):
        return
    end = next((k for k in range(at + 1, segment.hi) if tok.comma(k)), segment.hi)
    ref = _source(segment, at, end)
    if ref is None or ref.kind != "named":
        return
    if tok.phrase(segment.lo, at, lex.back_subjects) == at - segment.lo:
        segment.back(ref, (at, at + 1), "asserts")
    elif segment.has_predicate(segment.lo, at):
        segment.add(segment.lo, at, cue=(at, at + 1), ref=ref, rule="source-frame", stance="asserts", confidence=0.7)


def _source(segment: Segment, at: int, end: int) -> Ref | None:
    """Whose document is named behind the token `at` and before `end`: a party, or the body that is spoken of."""
    tok, lex = segment.tok, segment.lex
    if not any(tok.lows[k] in lex.words.source_nouns for k in range(at + 1, min(end, at + 4))):
        alone = tok.lows[at] in lex.words.back_openers and segment.read.mentions(at + 1, end) == [(at + 1, end)]
        kind = tok.names[tok.name_of[at + 1]].kind if alone else "place"
        # `…, demikian Kyodo.`, `…, demikian Rangga.`
        return None if kind == "place" else Ref("named", segment.read.entity(at + 1), person=kind == "person")
    named = [m for m in segment.read.mentions(at, end) if tok.names[tok.name_of[m[0]]].kind != "place"]
    if named:
        return replace(segment.read.joined(*named[0], end), end=-1)
    # `Berdasarkan laporan keuangan perusahaan, …`: that of the body that the article speaks of
    maker = tok.lows[end - 1]
    if maker not in lex.words.own_bodies:
        told = next(k for k in range(at + 1, end) if tok.lows[k] in lex.words.source_nouns)
        inner = segment.read.noun(told, end)  # `Dari pengakuan pelaku, …`, `Berdasarkan keterangan saksi, …`
        whole = inner is not None and inner.kind == "noun" and inner.end >= end
        whole = whole and tok.lows[at] not in lex.words.where_openers  # not `Dalam dakwaan, jaksa …`
        return inner if whole else None
    return Ref("noun", text=maker, head=maker, words=frozenset((maker,)), pointing=True)
