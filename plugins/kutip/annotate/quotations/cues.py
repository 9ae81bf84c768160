"""Cues that name whoever speaks behind them: before the words, between them or behind them (``…, kata X, …``)."""

from __future__ import annotations

from msgspec.structs import replace

from ...text import QUOTE_MARKS
from .actives import take
from .found import Found
from .refs import PRONOUN, Ref
from .segment import LONGEST_CONNECTIVE, LONGEST_SUBJECT, Segment
from .verbs import SHORTEST_JUDGEMENT, find_words, read_verb, says_that

MOST_APPOSITIONS = 4
"""Most parts between commas behind whoever is cited that tell who that is."""
LONGEST_ASIDE = 14
"""Most words of each of them."""


# --- kata X -----------------------------------------------------------------------------------------------------------


def inner_cue(segment: Segment, at: int, stem: str, glued: bool) -> int:
    """`…, kata X, …` and `Kata X, …`."""
    tok, lex = segment.tok, segment.lex
    if stem in lex.words.behind_marks or (not glued and at + 1 >= segment.hi):
        return at + 1  # `Dua pria masuk, ancam kasir Ratna, …`
    opening = at == segment.lo and segment.opens
    opening = opening or (glued and behind_connective(segment, at))  # `Namun katanya, …`
    thus = at > segment.lo and not glued and not tok.comma(at) and tok.lows[at - 1] in lex.words.thus
    if thus and at - 1 == segment.lo and segment.opens:
        return thus_said(segment, at)
    comma = tok.comma(at - thus)  # `…, begitu kata X`
    plain = not opening and not comma and not behind_connective(segment, at)
    rare = plain and stem not in lex.words.plain_cues
    if (not opening and tok.capital(at)) or (plain and glued):
        return at + 1
    if glued:
        ref: Ref | None = replace(PRONOUN, end=at + 1)
    else:
        ref = segment.read.after(at + 1, segment.hi)
        if ref is None and at + 1 < segment.hi and tok.comma(at):
            ref = segment.read.in_small_letters(at + 1)
        if ref is None or (ref.unlisted and not tok.capital(at + 1)):
            return at + 1
    if ref is None or (plain and not speaks(segment, ref, at + 1)):
        return at + 1
    if rare and not (ref.person and ref.kind == "named" and ref.end < segment.hi and tok.comma(ref.end)):
        return at + 1  # `Satu perunggu lagi lanjut Rangga, direbut oleh X`, but `tambah Rp5.000`
    if opening:
        end = segment.read.behind_bracket(max(ref.end, at + 1), segment.hi)
        if not tok.comma(end) or (end > max(ref.end, at + 1) and not segment.has_predicate(end)):
            return at + 1  # `”Keluh Rina (52), warga Argasari.`
        return opening_cue(segment, at, ref, stance=lex.after[stem], rule="cue-opening")
    covering = segment.covering(at)
    if covering and tok.at(covering.start) == at and not (ref.end < segment.hi and tok.comma(ref.end)):
        return at + 1  # `Menurut Rangga, kritik Rina ada benarnya`
    return cut_by_cue(segment, at - thus, at + 1, ref, stance=lex.after[stem], rule="cue-inside")


def thus_said(segment: Segment, at: int) -> int:
    """`Harga beras naik. Begitu kata X.`, `… Demikian menurut X.`: the words are the sentence before."""
    ref = segment.read.after(at + 1, segment.hi)
    if ref is None or ref.kind not in {"named", "noun"} or ref.unlisted:
        return at + 1
    end = segment.read.behind_bracket(max(ref.end, at + 1), segment.hi)
    if end < segment.hi and not (segment.tok.comma(end) or segment.read.opens_circumstance(end)):
        return at + 1
    segment.back(ref, (at - 1, at + 1), "asserts")
    return segment.hi


def behind_connective(segment: Segment, at: int) -> bool:
    """Whether only a connective stands before the cue (``Hal yang sama lanjut X, …``, ``Namun katanya, …``)."""
    tok, lex = segment.tok, segment.lex
    if not segment.opens or at - segment.lo > LONGEST_CONNECTIVE:
        return False
    length = tok.phrase(segment.lo, at, lex.connectives) or tok.phrase(segment.lo, at, lex.echo_subjects)
    glued = tok.lows[at].endswith(lex.enclitic) and at + 1 < segment.hi and tok.comma(at + 1)
    return length == at - segment.lo and at + 1 < segment.hi and (glued or tok.name_of[at + 1] >= 0)


def speaks(segment: Segment, ref: Ref, at: int) -> bool:
    """Whether `ref` is a person named or meant right at token `at`."""
    return ref.kind in {"pronoun", "plural"} or (
        ref.kind == "named" and not ref.unlisted and segment.tok.name_of[min(at, segment.hi - 1)] >= 0
    )


# --- cues before the words --------------------------------------------------------------------------------------------


def opening_cue(segment: Segment, at: int, ref: Ref, *, stance: str, rule: str) -> int:
    """The cue at `at` opens the sentence; the words begin behind its noun phrase."""
    tok = segment.tok
    ref = _with_listed(segment, ref)
    end = segment.read.behind_bracket(max(ref.end, at + 1), segment.hi)
    if end >= segment.hi:
        return end
    comma = end if tok.comma(end) else next((k for k in range(end, min(segment.hi, end + 25)) if tok.comma(k)), None)
    if not tok.comma(end) and (
        ref.kind in {"pronoun", "plural"} or comma is None or not segment.read.opens_circumstance(end)
    ):
        words_at = end
    elif comma is None:
        return end
    else:
        told = ref.kind == "named" and ref.person and comma == end
        words_at = _behind_apposition(segment, comma, opening=True) if told else _behind_degrees(segment, comma)
        words_at = skip_circumstances(segment, words_at)
    teller = _teller(segment, words_at)
    if teller:
        # `Menurut pengakuan X, kata Y, …`: Y tells it
        at, ref, words_at = words_at, teller, max(teller.end, words_at + 1)
    inner = _told_in(segment, ref, words_at)
    if inner:
        return inner
    words_at = _behind_that(segment, words_at)
    segment.last_ref = ref
    segment.add(words_at, segment.hi, cue=(at, at + 1), ref=ref, rule=rule, stance=stance)
    return max(end, words_at)


def _behind_that(segment: Segment, at: int) -> int:
    """`Diungkapkan X (45), warga Argasari bahwa …`: the token behind the complementiser, where only a description
    stands before it; else `at`.
    """
    tok, that = segment.tok, segment.lex.words.glued_complementiser
    stop = min(segment.hi - 1, at + LONGEST_CONNECTIVE)
    behind = next((k + 1 for k in range(at, stop) if tok.lows[k] == that), at)
    return at if behind > at and segment.has_predicate(at, behind - 1) else behind


def _with_listed(segment: Segment, ref: Ref) -> Ref:
    """`Menurut Andi, Budi, dan Cahyo, …`: `ref` with those that a list behind its comma names, up to a `dan`."""
    tok = segment.tok
    if ref.kind != "named" or not ref.person or not 0 < ref.end < segment.hi or not tok.comma(ref.end):
        return ref
    names: list[str] = []
    for lo, hi in tok.pieces(ref.end, segment.hi)[:MOST_APPOSITIONS]:
        last = tok.lows[lo] in segment.lex.words.listing and tok.name_of[lo] < 0
        one = segment.read.alone(lo + last, hi) if lo + last < hi else None
        if one is None or not one.name or hi >= segment.hi:
            return ref
        names.append(one.name)
        if last:
            return replace(ref, co=(*ref.co, *names), end=hi)
    return ref


def _teller(segment: Segment, at: int) -> Ref | None:
    """Who is named by a cue of its own at token `at`, closed by a comma (``kata Y, …``)."""
    tok = segment.tok
    bare = segment.lex.bare(tok.lows[at]) if at < segment.hi else None
    if bare is None or bare[1]:
        return None
    ref = segment.read.after(at + 1, segment.hi)
    return ref if ref and ref.kind == "named" and ref.end < segment.hi and tok.comma(ref.end) else None


def _told_in(segment: Segment, ref: Ref, lo: int) -> int:
    """`Menurut kantor berita X, dia menyatakan bahwa …`, `Menurut laporan itu, Rangga menekankan bahwa …`: the
    token behind the verb of whoever speaks in the medium or report that the sentence names; 0 where nobody does.
    """
    tok, lex = segment.tok, segment.lex
    if not segment.is_medium(ref) and not (
        ref.kind == "noun" and ref.head in lex.words.document_nouns and ref.pointing
    ):
        return 0
    for at in range(lo + 1, min(segment.hi, lo + LONGEST_SUBJECT)):
        known = lex.verb(tok.lows[at]) if tok.name_of[at] < 0 else None
        if not known or known[2]:
            continue
        verb = read_verb(segment, at, at + 1, known[0], known[1], glued=False)
        if verb is None or tok.lows[verb.left - 1] in lex.words.relative:
            return 0
        subject = segment.read.before(lo, verb.left) if says_that(segment, verb) else None
        if subject is None:
            return 0
        segment.last_ref = subject
        take(segment, verb, subject, "verb-frame", via=ref.name)
        return max(verb.end, verb.words_at)
    return 0


def _behind_degrees(segment: Segment, at: int) -> int:
    """`at`, or the comma behind the degrees that begin there: `Menurut Rina, S.H., M.H., putusan itu …`."""
    while True:
        behind = next((k for k in range(at + 1, min(segment.hi, at + 3)) if segment.tok.comma(k)), None)
        if behind is None or not segment.read.is_degree(at, behind):
            return at
        at = behind


def skip_circumstances(segment: Segment, at: int) -> int:
    """`at` moved over circumstances between commas that tell how, when or where somebody spoke."""
    tok, hi = segment.tok, segment.hi
    while at < hi and segment.read.opens_circumstance(at):
        pointed = at + 2 < hi and tok.lows[at + 1] in segment.lex.words.demonstratives and not tok.comma(at + 2)
        if pointed or (tok.lows[at] in segment.lex.words.content_openers and tok.date_of[at] < 0):
            return at  # `Menurut X, saat ini para murid yang …, keadaannya baik`
        if _means(segment, at):
            return at
        following = next((k for k in range(at + 1, hi) if tok.comma(k)), None)
        if following is None or tok.lows[following] in segment.lex.goes_on:
            # `Menurut X, saat ini warga hidup susah, termasuk …`, `dalam banjir itu hanyut dua motor, dan …`
            return at
        if _of_content(segment, at, following):
            return at
        at = following
    return at


def _of_content(segment: Segment, lo: int, hi: int) -> bool:
    """`Menurut X, saat suaminya dibacok, …`, `…, dari Rp5 miliar yang dilaporkan, …`: whether the circumstance
    ``lo:hi`` is part of what X tells, and does not say when or where he was met.
    """
    tok, words = segment.tok, segment.lex.words
    inside = tok.lows[lo:hi]
    if hi - lo > 1 and inside[1].removesuffix(segment.lex.enclitic) in words.courses:
        return True  # `dalam pelaksanaannya, …`, `pada tahap ini, …`
    if not all(kind.isdisjoint(inside) for kind in (words.visits, words.meetings, words.occasions, words.venues)):
        return False
    if inside[0] in words.occasion_openers and inside[0] not in words.channels and tok.date_of[lo] < 0:
        return segment.has_predicate(lo + 2, hi)
    behind = inside[1] if hi > lo + 1 else ""
    return inside[0] in words.sources and (behind.startswith(words.currencies) or behind[:1].isdigit())


def _means(segment: Segment, at: int) -> bool:
    """`Menurut X, dengan menjaga hutan, …`, `… lewat karnaval, …`: whether what opens the clause is by what means
    something is done, and not how X told it (`lewat pesan tertulis`).
    """
    tok, lex = segment.tok, segment.lex
    if at + 1 >= segment.hi or tok.name_of[at + 1] >= 0 or tok.capital(at + 1):
        return False
    behind = tok.lows[at + 1]
    if tok.lows[at] in lex.words.manners:
        return lex.is_active(behind) and lex.verb(behind) is None and behind not in lex.words.circumstances
    told = behind in lex.words.occasions or behind in lex.words.document_nouns or behind in lex.words.via_media
    return tok.lows[at] in lex.words.channels and not told and behind not in lex.words.calls


# --- cues between or behind the words ---------------------------------------------------------------------------------


def cut_by_cue(segment: Segment, at: int, end: int, ref: Ref, *, stance: str, rule: str) -> int:
    """The cue cuts the words in two, or closes them."""
    return _own_reason(segment, at, end, ref, stance=stance, rule=rule) or _cut(
        segment, at, end, ref, stance=stance, rule=rule
    )


def _own_reason(segment: Segment, at: int, end: int, ref: Ref, *, stance: str, rule: str) -> int:
    """`Rangga menolak tawaran itu karena, katanya, upahnya kecil`: what stands behind the cue is the reason of whoever
    would not do something; the token to go on with, or 0. Not `Rangga ditahan karena, menurutnya, …`.
    """
    tok = segment.tok
    reason = at - 1 > segment.lo and tok.comma(at) and tok.lows[at - 1] in segment.lex.words.reasons
    closed = ref.kind == "pronoun" and end < segment.hi and tok.comma(end) and segment.covering(at) is None
    chosen = not segment.lex.words.choices.isdisjoint(tok.lows[segment.lo : at])
    who = segment.sentence_subject(at - 1) if reason and closed and chosen else None
    if who is None or not who.person:
        return 0
    segment.add(end, segment.hi, cue=(at, end), ref=who, rule=rule, stance=stance)
    return segment.hi


def _cut(segment: Segment, at: int, end: int, ref: Ref, *, stance: str, rule: str) -> int:
    """The words before the cue ``at:end``, or on both sides of it, unless they belong to what is found already."""
    tok, lex = segment.tok, segment.lex
    covering = segment.covering(at)
    start = segment.lo
    if through(segment, at, ref, covering):
        return max(ref.end, end)
    told = ref.end < segment.hi and tok.lows[ref.end] in lex.words.addressees and ref.end > end
    if told and tok.lows[at] in lex.words.matters and not segment.has_predicate(start, at):
        return max(ref.end, end)  # `Hingga Sabtu, 13 April, pesan Kutip kepada X belum dijawab`
    if covering and covering is segment.out[-1] and tok.comma(at) and _others(segment, covering.ref, ref):
        _give_way(segment, ref)
        covering = None
    if covering:
        return _cut_within(segment, covering, at, max(end, ref.end), ref)
    if any(quote.end > tok.starts[segment.lo] for quote in segment.out):
        start = next((k for k in range(segment.lo, at) if tok.starts[k] >= segment.out[-1].end), at)
    front = start
    connective = tok.phrase(start, at, lex.connectives) or tok.phrase(start, at, lex.echo_subjects)
    behind = max(ref.end, end)
    rest = _behind_apposition(segment, behind)
    still = _still(segment, start, at)
    runs_on = rule == "passive-inside" or _runs_on(segment, at, start, ref)
    if rest < segment.hi and not tok.comma(rest) and tok.comma(at) and not runs_on:
        rest = _behind_where(segment, next((k for k in range(rest, segment.hi) if tok.comma(k)), segment.hi))
    rest = skip_circumstances(segment, rest) if rest < segment.hi else rest
    more = (
        rest < segment.hi
        and not tok.phrase(rest, segment.hi, lex.tails)
        and (
            rule == "passive-inside"
            or still
            or (tok.lows[front] in lex.words.subordinators and segment.has_predicate(rest))
            or not segment.read.opens_circumstance(rest)
            or not segment.has_predicate(front, at)
            # `Target 25 besar, lanjut X, juga belum akan direvisi`
            or (segment.does(rest) and lex.verb(tok.lows[rest]) is None)
            or (
                tok.lows[rest] in lex.grounds_behind and segment.has_predicate(rest + 1)
            )  # `…, kata X, karena panen baik`
        )
        and (segment.hi - rest >= 2 or lex.is_predicate(tok.lows[rest]))  # `…, lanjut X, mengkhawatirkan.`
        and not (_opens_title(segment, rest) and not segment.has_predicate(rest))
    )
    aside = tok.lows[start] in lex.words.additives or _names_source(segment, start, at)
    heard = more and tok.lows[start] in lex.words.addressees  # `Kepada penyidik, kata X, RS mengaku menyesal`
    aside = (aside or heard) and not segment.has_predicate(start, at)
    aside = aside or tok.lows[start] in lex.words.answers  # `Menanggapi hal itu, menurut dia, …`
    alone = _subject_alone(segment, start) or (rest < segment.hi and _thing_alone(segment, start, rest))
    pointed = tok.phrase(start, at, lex.back_subjects) == at - start
    if more and pointed and segment.does(rest):
        connective = 0  # `Hal itu, kata X, sesuai dengan arahan partai`
    hedged = tok.lows[start] in lex.words.alleged  # `Diduga, kata X, mesin itu rusak`: a hedge is part of the words
    if not hedged and (aside or connective >= at - start or (at - start < 2 and not alone) or still):
        if more:
            segment.add(rest, segment.hi, cue=(at, end), ref=ref, rule=rule, stance=stance)
            segment.last_ref = ref
        return rest if more else behind
    if connective and not hedged and tok.comma(start + connective):
        front = start + connective
    # `… diizinkan, asalkan, kata dia, kapal itu tidak mengancam`
    joint = more and at - 2 > front and tok.comma(at) and tok.lows[at - 1] in lex.words.grounds
    segment.add(front, at - joint, cue=(at, end), ref=ref, rule=rule, stance=stance)
    mark = next((k for k in range(tok.ends[at - 1], tok.starts[at]) if tok.text[k] in QUOTE_MARKS), -1)
    if segment.out and mark >= 0 and not segment.doc.quote_at(mark):
        # `Kami siap," kata X`: only the closing mark is there
        words = segment.out[-1]
        words.kind, words.flags, words.end = "direct", ("unpaired-mark",), words.end + 1
    segment.last_ref = ref
    if more:
        segment.add(rest, segment.hi, cue=(at, end), ref=ref, rule=rule, stance=stance)
        return segment.hi
    return _adds_more(segment, behind, rest, ref)


def _opens_title(segment: Segment, at: int) -> bool:
    """`…, kata X, Direktur PT Y`, `Menurut X, Sales & Marketing Director PT Y, …`: whether a title opens at token `at`:
    its noun, or nothing but capitals, a body among them, up to a comma or the end.
    """
    tok, lex = segment.tok, segment.lex
    if tok.lows[at] in lex.titling and tok.name_of[at] < 0:
        return True
    end = next((k for k in range(at + 1, segment.hi) if tok.comma(k)), segment.hi)
    capitals = (tok.name_of[k] >= 0 or tok.capital(k) or tok.lows[k] in lex.words.title_links for k in range(at, end))
    firm = any(tok.name_of[k] >= 0 and tok.names[tok.name_of[k]].kind == "organisation" for k in range(at, end))
    return tok.name_of[at] < 0 and firm and all(capitals)


def _cut_within(segment: Segment, covering: Found, at: int, behind: int, ref: Ref) -> int:
    """`X menerangkan, mobil itu, kata dia, sudah tua`: a cue ``at:behind`` within the words of whoever it names.

    They end before it and go on behind its comma.
    """
    tok, end = segment.tok, covering.end
    if covering.start < tok.starts[at]:
        segment.shorten(covering, min(end, tok.ends[at - 1]))
    same = ref.kind == "pronoun" or (ref.kind == "named" and ref.name == covering.ref.name)
    cut = same and covering.kind == "indirect" and tok.comma(at) and behind + 1 < segment.hi and tok.comma(behind)
    if cut and end >= tok.ends[behind + 1]:
        segment.add(behind, segment.hi, cue=(at, behind), ref=covering.ref, rule="cue-inside", stance="asserts")
    return behind


def _give_way(segment: Segment, ref: Ref) -> None:
    """`Rangga mengaku bersalah (dan berjanji pulang), kata polisi`: all of it are the words of the police."""
    last = segment.out.pop()
    while last.rule == "verb-joined" and segment.out and _others(segment, segment.out[-1].ref, ref):
        last = segment.out.pop()


def _others(segment: Segment, one: Ref, other: Ref) -> bool:
    """Whether the frame of `one` is told by `other`: by somebody who is told and not the same.

    In `Pihaknya berharap warga tenang, ujar Rina` the pronoun is hers; in `Warga berharap hujan reda, ujarnya` the
    pronoun is one person's, who is none of the many.
    """
    if other.kind == "pronoun" and one.kind == "noun":
        many = one.many or one.text.lower().partition(" ")[0] in segment.lex.words.collective_nouns
        return many and not one.pointing
    if other.kind not in {"named", "noun"} or one.kind not in {"named", "noun", "pronoun"}:
        return False
    return (one.name, one.text.lower()) != (other.name, other.text.lower())


def _adds_more(segment: Segment, behind: int, at: int, ref: Ref) -> int:
    """`…, kata para pejabat, menambahkan bahwa …`: a verb with `bahwa` at token `at`, right behind who has been cited.

    The token to go on with, which is `behind` in `…, tambah X seraya berharap pemerintah turun tangan`.
    """
    tok, lex = segment.tok, segment.lex
    if behind < segment.hi and tok.lows[behind] in lex.words.meanwhile:
        return behind
    side = next((k for k in range(behind, segment.hi) if tok.comma(k) and tok.lows[k] in lex.words.side_clauses), 0)
    if side:
        return side  # `…, kata X, Rabu, sementara Y mendesak …`
    known = lex.verb(tok.lows[at]) if at < segment.hi and tok.comma(at) else None
    if known and not known[2]:
        words_at, evidence = find_words(segment, at + 1, False)
        if evidence and words_at < segment.hi:
            segment.add(words_at, segment.hi, cue=(at, words_at), ref=ref, rule="verb-joined", stance=known[1])
    return segment.hi


def through(segment: Segment, at: int, ref: Ref, covering: Found | None) -> bool:
    """`X mengatakan perang usai, menurut kantor berita Y.`, `…, lapor Y.`: whether a medium closes what somebody
    else has said; it is where the words were read, and not who said them.
    """
    tok = segment.tok
    if ref.kind != "named" or ref.name is None or not tok.comma(at):
        return False
    medium = segment.lex.is_press(ref.name.lower())
    medium = medium or any(word in segment.lex.words.via_media for word in tok.lows[at + 1 : max(at + 1, ref.end - 1)])
    end = ref.end
    while 0 <= end < segment.hi and tok.capital(end) and tok.gap(end) == " ":
        end += 1  # `lapor BBC Internasional`
    if not medium or not (ref.end < 0 or all(_behind_cue(segment, k) for k in range(end, segment.hi))):
        return False
    if covering is not None and covering.ref.kind in {"named", "noun", "pronoun"} and covering.ref.name != ref.name:
        segment.shorten(covering, tok.ends[at - 1])
        covering.via = ref.name
        return True
    cited = any(segment.closed[max(0, segment.lo - 1) : at])
    return cited and not segment.has_predicate(segment.lo, at)  # `"…," tegas X, menurut laporan Y`


def _behind_cue(segment: Segment, at: int) -> bool:
    """Whether nothing but a date, a place or a word of grammar stands at token `at`."""
    tok, words = segment.tok, segment.lex.words
    return tok.date_of[at] >= 0 or segment.read.is_place(at) or tok.lows[at] in words.circumstances


def _names_source(segment: Segment, start: int, at: int) -> bool:
    """`Dari data BMKG, lanjutnya, …`: whether what stands before the cue only says where it is known from."""
    words = segment.lex.words
    told = not words.source_nouns.isdisjoint(segment.tok.lows[start + 1 : min(at, start + 3)])
    return told and segment.tok.lows[start] in words.sources and segment.tok.comma(at)


def _subject_alone(segment: Segment, at: int) -> bool:
    """`Pihaknya, kata X, …`, `Pemerintah, lanjutnya, …`: one word before the cue, a subject of what is said."""
    tok, lex = segment.tok, segment.lex
    word = tok.lows[at]
    own = word.endswith(lex.enclitic) and word.removesuffix(lex.enclitic) in lex.words.body_nouns  # `Timnya`
    return tok.name_of[at] >= 0 or word in lex.any_pronoun or word in lex.speaker_nouns or own


def _thing_alone(segment: Segment, at: int, rest: int) -> bool:
    """`Bantuan, lanjut Rangga, dikirim dengan perahu`, `Vaksin, sambungnya, sudah tersedia`: one word that is the
    subject of the predicate at `rest`, or a noun of something done with its reason there; no `Penyebabnya, kata X, …`,
    but `Lututnya, kata X, hanya kaku`.
    """
    word, lex = segment.tok.lows[at], segment.lex
    if word in lex.leading or word in lex.words.comments or word in lex.words.adverbs:
        return False
    said = segment.tok.lows[rest]
    told = said in lex.words.negations or said in lex.words.only or segment.does(rest)
    if told and word.endswith(lex.enclitic) and rest + 1 < segment.hi:
        return word.removesuffix(lex.enclitic) not in lex.words.comment_stems
    if not word.endswith(lex.enclitic):
        noun = word not in lex.words.subordinators and word not in lex.words.clause_openers
        return noun and segment.does(rest)
    act = lex.act_pattern.fullmatch(word.removesuffix(lex.enclitic)) is not None
    return act and (segment.does(rest) or segment.tok.lows[rest] in lex.words.content_openers)


def _still(segment: Segment, start: int, at: int) -> bool:
    """`Sementara, masih kata X, …`: only an adverb, behind a connective and its comma, stands before the cue."""
    tok, lex = segment.tok, segment.lex
    if at - start < 2 or tok.lows[at - 1] not in lex.words.adverbs or not tok.comma(at - 1):
        return False
    return tok.phrase(start, at - 1, lex.connectives) == at - 1 - start


def _runs_on(segment: Segment, at: int, start: int, ref: Ref) -> bool:
    """`Saat ini, kata Rangga keluarga itu mengungsi`: the comma behind the speaker is missing.

    Only a connective or a date stands before the cue, so that the words can only be those behind.
    """
    tok, lex = segment.tok, segment.lex
    if ref.kind == "pronoun" and at + 2 < segment.hi and ref.end == at + 2:
        # `Meski turun, lanjut dia saham itu naik`
        depends = tok.lows[start] in lex.words.clause_openers or tok.lows[start] in lex.words.concessives
        return depends and not tok.comma(ref.end) and segment.has_predicate(ref.end)
    if ref.kind != "named" or not ref.person or ref.unlisted or ref.end >= segment.hi or tok.name_of[ref.end - 1] < 0:
        return False
    if tok.name_of[at + 1] < 0 or segment.read.opens_circumstance(ref.end) or tok.capital(ref.end):
        return False
    brief = tok.phrase(start, at, lex.connectives) >= at - start or segment.only_dates(start, at)
    brief = brief or (at - start == 2 and tok.lows[at - 1] in lex.words.demonstratives)
    return brief and segment.has_predicate(ref.end)


# --- what is told of who speaks ---------------------------------------------------------------------------------------


def _behind_apposition(segment: Segment, at: int, *, opening: bool = False) -> int:
    """The comma behind what is told of a person named right before token `at`; else `at`.

    `…, ujar Sri Wahyuni (51), koordinator dapur, sambil …`, `kata Rangga, 34, S.H., ditangkap`, also where the
    cue is `opening` the sentence: `Menurut Rina, istri korban, suaminya pamit`.
    """
    tok = segment.tok
    at = segment.read.behind_bracket(at, segment.hi)
    if at >= segment.hi or not tok.comma(at) or (tok.name_of[at - 1] < 0 and ")" not in tok.gap(at)):
        return at
    for _ in range(MOST_APPOSITIONS):
        comma = next((k for k in range(at + 1, min(segment.hi, at + LONGEST_ASIDE + 1)) if tok.comma(k)), None)
        if comma is None:
            break
        age = all(tok.lows[k].isdigit() or tok.lows[k] in segment.lex.words.age_words for k in range(at, comma))
        if not (age or segment.read.is_degree(at, comma) or _apposed(segment, at, comma, opening=opening)):
            break
        at = comma
    return at


def _apposed(segment: Segment, lo: int, hi: int, *, opening: bool) -> bool:
    """Whether ``lo:hi`` between two commas says who somebody is: a noun of people and what belongs to it.

    No list (`Menurut Rina, warga, polisi, dan tentara datang`), and no subject of what follows (`Menurut Rina,
    kakak korban, sudah pulang`).
    """
    tok, lex = segment.tok, segment.lex
    first = lo
    while first + 1 < hi and tok.lows[first] in lex.words.determiners:
        first += 1
    head = tok.lows[first]
    noun = head in lex.speaker_nouns or head in lex.words.relations or head in lex.words.title_words
    noun = noun or (hi - first > 1 and tok.capital(first) and _opens_title(segment, first))
    if not noun or head in lex.words.document_nouns or (tok.name_of[first] >= 0 and not tok.capital(first)):
        return False
    next_word = tok.lows[hi]
    listed = next_word in lex.words.relative or (opening and next_word in lex.words.conjunctions)
    listed = listed or (opening and (next_word in lex.goes_on or not segment.has_predicate(hi)))
    if listed or segment.has_predicate(first + 1, hi):
        return False
    for start, stop in tok.pieces(hi, segment.hi)[:MOST_APPOSITIONS]:
        joins = tok.lows[start] in lex.words.conjunctions and tok.lows[start] not in lex.words.clause_openers
        if joins and (opening or not segment.has_predicate(start, stop)):
            return False  # `guru, murid, dan orang tua`
        if stop - start > SHORTEST_JUDGEMENT or segment.has_predicate(start, stop):
            break
    if not opening:
        return True
    # its own subject stands behind it
    begins = tok.name_of[hi] < 0 and (lex.is_predicate(next_word) or next_word in lex.words.adverbs)
    named = hi < segment.hi and tok.name_of[hi] >= 0
    named = named and segment.read.alone(*tok.pieces(hi, segment.hi)[0]) is not None
    return not begins and not named


def _behind_where(segment: Segment, at: int) -> int:
    """`kata Rangga di Mapolres, Palmerah, Jakarta Barat, Senin (3/11/2025), …`: the comma behind where and when."""
    tok = segment.tok
    while at < segment.hi and tok.comma(at):
        comma = next((k for k in range(at + 1, min(segment.hi, at + LONGEST_ASIDE)) if tok.comma(k)), None)
        if comma is None or not all(segment.read.is_place(k) or tok.date_of[k] >= 0 for k in range(at, comma)):
            break
        at = comma
    return at
