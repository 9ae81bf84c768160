"""Passive verbs of speech, and those that point back (``Dikatakan X, …``, ``Hal itu disampaikan X``)."""

from __future__ import annotations

from msgspec.structs import replace

from .cues import cut_by_cue, opening_cue
from .refs import BEFORE, PRONOUN, Ref
from .segment import LONGEST_SUBJECT, Segment
from .verbs import FIRST_WORDS, SHORTEST_JUDGEMENT, find_words

NEAR_RELATIVE = 4
"""How many tokens before a passive a relative word makes the clause one that describes something."""
SHORTEST_NOUN = 5
"""How many letters a word has at least by which two sentences are of the same matter."""


def by_passive(segment: Segment, at: int) -> int:
    """Read the passive at token `at`: a request, a forecast or a verb of speech; the token to go on with."""
    word = segment.tok.lows[at]
    if word in segment.lex.words.forecasts:
        return _forecast(segment, at)
    return _asked_by(segment, at) or (_passive(segment, at) if segment.lex.is_passive_cue(word) else at + 1)


def _passive(segment: Segment, at: int) -> int:
    """`Dikatakan X, …`, `…, dikatakan X`, `Dikatakan bahwa …`, `Hal itu disampaikan X`."""
    tok, lex = segment.tok, segment.lex
    word = tok.lows[at]
    glued = word not in lex.passive
    stance = lex.passive[word.removesuffix(lex.enclitic) if glued else word]
    left = at
    while left > segment.lo and tok.lows[left - 1] in lex.words.adverbs:
        left -= 1
    length = _told_subject(segment, left)
    opener = segment.opens and left == segment.lo + 1 and tok.lows[segment.lo] in lex.words.back_openers
    if (length and segment.lo + length == left) or opener:
        ref = PRONOUN if glued else _agent(segment, at + 1)
        if ref:
            segment.back(ref, (at, at + 1), stance)
        # `Hal itu disampaikan X menanggapi ucapan Y yang menyatakan …`
        return max(ref.end, at + 1) if ref and ref.kind == "named" else segment.hi
    if glued:
        ref = replace(PRONOUN, end=at + 1)
        if segment.opens and (left == segment.lo or _behind_contrast(segment, left, at)):
            return opening_cue(segment, at, ref, stance=stance, rule="passive-frame")
        plain = word.removesuffix(lex.enclitic) in lex.words.plain_passives
        if plain and tok.lows[at - 1] in lex.words.relative and at + 2 < segment.hi and at - 1 > segment.lo:
            return _relative_passive(segment, at, stance)
        if tok.comma(at) or (plain and _parts_words(segment, at)):
            return cut_by_cue(
                segment, at, at + 1, ref, stance=stance, rule="passive-inside" if plain else "passive-frame"
            )
        return at + 1
    as_said = _as_said(segment, left, at, stance)
    if as_said:
        return as_said
    if left - 1 > segment.lo and tok.lows[left - 1] in lex.words.back_openers and tok.comma(left - 1):
        ref = segment.read.after(at + 1, segment.hi)  # `Dua rumah rusak, demikian dilaporkan X.`
        if ref is None or ref.unlisted or any(segment.closed[segment.lo : left]):
            return at + 1
        return cut_by_cue(segment, left - 1, at + 1, ref, stance=stance, rule="passive-frame")
    unsaid = _unsaid(segment, left, at, stance)
    if unsaid:
        return unsaid
    if left == segment.lo + 1 and tok.lows[segment.lo] in lex.words.via_openers:
        left = segment.lo  # `Sebagaimana disampaikan X, …`
    return (
        _opening_passive(segment, at, stance)
        if left == segment.lo and segment.opens
        else _passive_within(segment, at, stance)
    )


def _behind_contrast(segment: Segment, left: int, at: int) -> bool:
    """`Meski diakuinya, harga vaksin tidak murah`, `Namun diakuinya, …`: whether no more than a connective stands
    before the passive that begins at token `left`, whose comma stands behind token `at`.
    """
    tok, lex = segment.tok, segment.lex
    if at + 1 >= segment.hi or not tok.comma(at + 1) or tok.comma(at):
        return False
    first = tok.lows[segment.lo]
    one = left == segment.lo + 1 and (first in lex.words.concessives or first in lex.words.contrasts)
    return one or tok.phrase(segment.lo, left, lex.connectives) == left - segment.lo


def _asked_by(segment: Segment, at: int) -> int:
    """`Warga diminta (oleh) Bupati X untuk mengungsi`: a request in the passive, of somebody named.

    The token behind what opens the request; 0 where none stands there.
    """
    tok, lex = segment.tok, segment.lex
    if tok.lows[at] not in lex.words.passive_requests:
        return 0
    before = tok.lows[at - 1] if at > segment.lo else ""
    if before in lex.words.negations or before in lex.words.relative or segment.covering(at):
        return 0
    ref = segment.read.after(at + 1, segment.hi)
    asked = ref is not None and ref.kind == "named" and not ref.unlisted
    if ref is None or not asked or not at + 1 < ref.end < segment.hi or tok.comma(ref.end):
        return 0
    if tok.lows[ref.end] not in lex.words.request_links or ref.end + 2 >= segment.hi:
        return 0
    segment.add(ref.end + 1, segment.hi, cue=(at, at + 1), ref=ref, rule="passive-frame", stance="asks")
    return ref.end + 1


def _forecast(segment: Segment, at: int) -> int:
    """`IMF memprediksi ekonomi menyusut. Tahun depan, ekonomi diprediksi tumbuh 5 persen.`: a forecast in the passive
    without an agent is that of whoever is the last to say something in the sentence before, by a forecast; the token
    behind the words.

    Its verb is the same, in one paragraph, or the sentence goes on by a connective, and it is of the same matter. Not
    `X memprediksi kekalahan. Kerugian diperkirakan Rp5 juta`, nor behind `X membantah IMF memprediksi …`, nor what is
    told by a relative clause or by anybody else.
    """
    tok, lex = segment.tok, segment.lex
    if not segment.opens or segment.sentence == 0 or at == segment.lo or tok.lows[at - 1] in lex.words.relative:
        return at + 1
    last = segment.before
    if last is None or last.sentence != segment.sentence - 1 or last.stance != "asserts":
        return at + 1
    made = set(lex.words.forecasts.values()).intersection(last.cue.lower().split())
    words_at = segment.lo + tok.phrase(segment.lo, segment.hi, lex.connectives)
    words_at += words_at == segment.lo and tok.lows[words_at] in lex.words.contrasts
    doc, number = segment.doc, segment.sentence
    near = len({doc.paragraph_at(doc.sentences[n].start) for n in (number - 1, number)}) == 1
    if not made or not (words_at > segment.lo or (near and lex.words.forecasts[tok.lows[at]] in made)):
        return at + 1
    told = any(lex.is_verb(tok.lows[k]) and tok.name_of[k] < 0 for k in range(words_at, at))
    others = {low for low in tok.lows[words_at : segment.hi] if low in lex.triggers} - lex.words.forecasts.keys()
    barred = lex.words.negations | lex.words.agent_markers  # `… diprediksi mencapai 80 persen oleh X`
    told = told or bool(others) or not barred.isdisjoint(tok.lows[words_at : segment.hi])
    told = told or not lex.words.sources.isdisjoint(tok.lows[words_at:at])
    if told or not _same_matter(segment, words_at, at) or segment.read.after(at + 1, segment.hi) is not None:
        return at + 1
    segment.add(words_at, segment.hi, cue=(at, at + 1), ref=BEFORE, rule="passive-frame", stance="asserts")
    return segment.hi


def _same_matter(segment: Segment, first: int, at: int) -> bool:
    """`IMF memprediksi ekonomi menyusut. Ekonomi diprediksi tumbuh`: whether the words from token `first` to the
    passive at token `at` share a name or a longer word with the sentence before, or go on with another time (`Sementara
    pada 2021, …`).
    """
    tok, lex = segment.tok, segment.lex
    lo, hi = tok.sentences[segment.sentence - 1]
    before = {word for word in tok.lows[lo:hi] if len(word) >= SHORTEST_NOUN}
    named = {tok.names[tok.name_of[k]].entity for k in range(lo, hi) if tok.name_of[k] >= 0}
    times = (tok.date_of[k] >= 0 or tok.lows[k] in lex.words.periods for k in range(first, at))
    if first > segment.lo and any(times):
        return True
    return any(
        tok.names[tok.name_of[k]].entity in named if tok.name_of[k] >= 0 else tok.lows[k] in before
        for k in range(first, at)
    )


def _told_subject(segment: Segment, left: int) -> int:
    """How many tokens before `left` name what was said: `Hal itu`, `Gambaran rinci itu`; 0 for none."""
    tok, lex = segment.tok, segment.lex
    length = tok.phrase(segment.lo, left, lex.told_subjects) if segment.opens else 0
    described = segment.opens and 1 < left - segment.lo <= FIRST_WORDS and tok.lows[segment.lo] in lex.words.back_nouns
    if not length and described and tok.lows[left - 1] in lex.words.demonstratives:
        length = left - segment.lo
    return length


def _agent(segment: Segment, at: int) -> Ref | None:
    """Who has said what a passive verb before token `at` points back at, circumstances between them or not.

    `Hal itu disampaikan di Argasari oleh X`; nobody in `Hal itu terucap ketika menjadi tamu X`.
    """
    tok, lex = segment.tok, segment.lex
    if at < segment.hi and tok.lows[at] in lex.words.clause_circumstances and tok.name_of[at] < 0:
        by = next((k for k in range(at, segment.hi) if tok.lows[k] in lex.words.agent_markers), -1)
        comma = next((k for k in range(at, segment.hi) if tok.comma(k)), segment.hi) if by < 0 else by + 1
        at = comma
    return segment.read.after(at, segment.hi)


def _opening_passive(segment: Segment, at: int, stance: str) -> int:
    """`Dikatakan X, …`, `Dikatakan bahwa …`: the passive opens the sentence."""
    tok, lex = segment.tok, segment.lex
    if tok.lows[at] in lex.words.meetings and at + 1 < segment.hi and tok.name_of[at + 1] < 0:
        return at + 1  # `Dikonfirmasi terpisah, X membantah …`: how he was reached
    words_at, evidence = find_words(segment, at + 1, False)
    if evidence and words_at < segment.hi and tok.lows[words_at - 1] in lex.words.complementisers:
        segment.add(words_at, segment.hi, cue=(at, words_at), ref=BEFORE, rule="passive-frame", stance=stance)
        return words_at
    # `Disebutkan, …`, `Dipaparkan dari riset X, …`
    source = BEFORE if evidence and words_at == at + 1 else _document(segment, at + 1)
    if source:
        return opening_cue(segment, at, source, stance=stance, rule="passive-frame")
    behind = at + 1
    while behind < segment.hi and tok.lows[behind] in lex.words.adverbs:
        behind += 1
    if at + 1 < behind < segment.hi - 1 and tok.comma(behind):
        # `Dikatakan pula, korban sempat menelepon`: nobody says so here
        segment.add(behind, segment.hi, cue=(at, behind), ref=BEFORE, rule="passive-frame", stance=stance)
        return segment.hi
    ref = segment.read.after(at + 1, segment.hi)
    if ref is not None and ref.kind == "named" and segment.read.is_place(at + 1) and evidence is False:
        segment.add(at + 1, segment.hi, cue=(at, at + 1), ref=BEFORE, rule="passive-frame", stance=stance)
        return segment.hi  # `Dikatakan Maluku demikian luas`: no place says so
    if ref is None and at + 1 < segment.hi:
        ref = segment.read.in_small_letters(at + 1)
    if ref and max(ref.end, at + 1) < segment.hi:
        return opening_cue(segment, at, ref, stance=stance, rule="passive-frame")
    return at + 1


def _unsaid(segment: Segment, left: int, at: int, stance: str) -> int:
    """`Dalam dakwaan disebutkan, X menerima suap`, `Dalam sidang disebut X …`: the passive says where something is
    told, so that the name behind it is whom it is about; the token behind the words, or 0 where nobody is told so.

    The words are those of the document that is named before the passive; of nobody otherwise.
    """
    tok, lex = segment.tok, segment.lex
    if left == segment.lo or not segment.opens or tok.lows[at] not in lex.words.plain_passives or at + 2 >= segment.hi:
        return 0
    if tok.lows[segment.lo] not in lex.words.where_openers or segment.has_predicate(segment.lo, left):
        return 0
    written = next((k for k in range(segment.lo + 1, left) if tok.lows[k] in lex.words.document_nouns), -1)
    closed = tok.comma(at + 1)
    told = written >= 0 or any(tok.lows[k] in lex.words.hearings for k in range(segment.lo + 1, left))
    if not closed and not (told and tok.name_of[at + 1] >= 0 and not _parted(segment, at + 1)):
        return 0
    ref = segment.read.noun(written, left) if written >= 0 else None
    if ref is not None and ref.unlisted:
        return 0
    if ref is not None:
        segment.add(at + 1, segment.hi, cue=(at, at + 1), ref=ref, rule="passive-frame", stance=stance)
    return segment.hi


def _parted(segment: Segment, at: int) -> bool:
    """Whether a comma stands right behind the name at token `at`: `Dalam rapat itu disebutkan X, dana itu cair`."""
    tok, end = segment.tok, at + 1
    while end < segment.hi and tok.name_of[end] == tok.name_of[at]:
        end += 1
    return end >= segment.hi or tok.comma(end)


def _document(segment: Segment, at: int) -> Ref | None:
    """The body whose document stands at token `at` behind a preposition, up to its comma."""
    tok, lex = segment.tok, segment.lex
    comma = next((k for k in range(at + 1, min(segment.hi, at + LONGEST_SUBJECT)) if tok.comma(k)), None)
    if comma is None or tok.lows[at] not in lex.words.via_prepositions:
        return None  # a comma behind `at` says that one more token is there
    if tok.lows[at + 1] not in lex.words.source_nouns and tok.lows[at + 1] not in lex.words.document_nouns:
        return None
    named = segment.read.mentions(at, comma, "organisation")
    if len(named) != 1:
        return None
    return Ref("named", segment.read.entity(named[0][0]), end=comma)


def _as_said(segment: Segment, left: int, at: int, stance: str) -> int:
    """`Ternak itu dijual, seperti (yang) disebutkan X.`, `Jaksa, seperti disampaikan X, menahan Y`: the words stand
    before the comparison, or on both sides of it; 0 where none do.
    """
    tok, lex = segment.tok, segment.lex
    start = left - (left > segment.lo and tok.lows[left - 1] in lex.words.relative) - 1
    if start <= segment.lo or tok.lows[start] not in lex.words.comparisons:
        return 0
    ref = segment.read.after(at + 1, segment.hi)
    if ref is None or ref.unlisted:
        return 0
    inner = tok.comma(start) and ref.end < segment.hi and tok.comma(ref.end) and segment.does(ref.end)
    if start - segment.lo < SHORTEST_JUDGEMENT and not inner:
        return 0
    closed = inner or ref.end >= segment.hi or segment.read.opens_circumstance(ref.end)
    told = ref.end < segment.hi and tok.lows[ref.end] in lex.words.relative
    if not closed or (told and not tok.comma(ref.end)):
        return 0  # `… seperti disampaikan X yang menyebutkan …`
    if not tok.comma(start) and not segment.has_predicate(segment.lo, start):
        return 0
    if any(tok.lows[k] in lex.words.negations for k in range(max(segment.lo, start - 2), start)):
        return 0  # `tidak seperti yang disampaikan X`
    end = cut_by_cue(segment, start, at + 1, ref, stance=stance, rule="passive-frame")
    return ref.end if told else end  # `…, seperti dikemukakan X, yang menyatakan bahwa …`


def _relative_passive(segment: Segment, at: int, stance: str) -> int:
    """`Rangga menyayangkan ucapan X yang dinilainya keliru`: what the subject thinks of something."""
    if (
        segment.tok.phrase(at + 1, segment.hi, segment.lex.as_words)
        or segment.cited_behind(at)
        or segment.within_clause(at)
    ):
        return at + 1
    ref = segment.first_subject(at - 1)
    if ref is None:
        return at + 1
    segment.add(at + 1, segment.hi, cue=(at, at + 1), ref=ref, rule="passive-inside", stance=stance)
    return segment.hi


def _parts_words(segment: Segment, at: int) -> bool:
    """`Para penonton dinilainya terlalu cepat pulang`: the passive parts subject and predicate of the words."""
    tok, lex = segment.tok, segment.lex
    before = tok.lows[at - 1]
    if before in lex.words.relative or before in lex.words.negations or at - segment.lo < 2 or at + 2 >= segment.hi:
        return False
    return not tok.phrase(at + 1, segment.hi, lex.as_words) and not segment.read.opens_circumstance(at + 1)


def _passive_within(segment: Segment, at: int, stance: str) -> int:
    """`…, dikatakan X` behind a comma, and `Masalah itu disebut X menimpa …` without one."""
    tok, lex = segment.tok, segment.lex
    inside = not tok.comma(at)
    named = tok.lows[at].endswith(lex.naming_ends)  # `Rina disebut X sebagai sahabat`: what she is called
    plain = tok.lows[at] in lex.words.plain_passives
    judged = _judged_as(segment, at, stance) if inside and plain and not named else 0
    if judged:
        return judged
    if inside:
        cuts = plain and _agent_inside(segment, at)
    else:
        opens = at + 1 < segment.hi and lex.is_complementiser(tok.lows[at + 1])
        cuts = tok.lows[at] not in lex.words.via and not opens
    ref = segment.read.after(at + 1, segment.hi) if cuts else None
    if ref is None or ref.unlisted:
        return at + 1
    if not inside and tok.lows[at + 1] in lex.words.agent_markers and not segment.has_predicate(segment.lo, at):
        return at + 1  # `Usulan pergantian nama, dilontarkan oleh beberapa partai, antara lain X`
    if not inside and stance == "asks" and at + 1 < ref.end < segment.hi and segment.does(ref.end):
        return at + 1  # `Dengan logo itu, diharapkan aparat bisa …`: nobody says who hopes so
    return cut_by_cue(segment, at, at + 1, ref, stance=stance, rule="passive-inside" if inside else "passive-frame")


def _judged_as(segment: Segment, at: int, stance: str) -> int:
    """`Cara ini dianggap X sebagai jalan keluar`: what the agent behind the passive at token `at` holds something to
    be; the token behind the words, or 0 where nobody does (`ia dinilai sebagai …`, `tak lagi dianggap X sebagai …`) or
    the clause only describes something (`cara yang dulu dianggap X sebagai …`, `Meski dianggap X sebagai …`).
    """
    tok, lex = segment.tok, segment.lex
    barred = lex.words.relative | lex.words.negations
    if at == segment.lo or at + 1 >= segment.hi or tok.lows[segment.lo] in lex.words.subordinators:
        return 0
    if not barred.isdisjoint(tok.lows[max(segment.lo, at - NEAR_RELATIVE) : at]):
        return 0
    agent = segment.read.after(at + 1, segment.hi)
    if agent is None or agent.unlisted or not at + 1 < agent.end < segment.hi or tok.comma(agent.end):
        return 0
    words_at = agent.end + tok.phrase(agent.end, segment.hi, lex.as_words)
    if not agent.end < words_at < segment.hi or any(segment.closed[at : words_at + 1]):
        return 0
    segment.add(words_at, segment.hi, cue=(at, at + 1), ref=agent, rule="passive-inside", stance=stance)
    return segment.hi


def _agent_inside(segment: Segment, at: int) -> bool:
    """`Masalah itu disebut Rohan menimpa dua bank`: a person stands between the passive and the predicate."""
    tok, lex = segment.tok, segment.lex
    end = at + 1
    which = tok.name_of[end] if end < segment.hi else -1
    if which < 0 or tok.names[which].kind != "person" or tok.lows[at - 1] in lex.words.relative:
        return False
    while end < segment.hi and tok.name_of[end] == which:
        end += 1
    return (
        not tok.phrase(end, segment.hi, lex.as_words) and end < segment.hi and not tok.comma(end) and segment.does(end)
    )
