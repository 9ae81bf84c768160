"""Words that cut sentences into assertions and tell their kinds: ``claims.toml``.

Every entry is in lower case; one of several words is written with blanks and matched word by word.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct


class VerbWords(Struct, frozen=True, forbid_unknown_fields=True):
    """How a verb is known by its form."""

    prefixes: tuple[str, ...]
    """Beginnings of verbs (``me``, ``di``); a word counts from five letters on."""
    acting_prefixes: tuple[str, ...]
    """Beginnings of verbs that somebody does (``akan membangun``), against those that happen (``akan berlangsung``)."""
    acting_endings: tuple[str, ...]
    """Endings of such verbs where the prefix is dropped (``akan berikan``)."""
    bare: tuple[str, ...]
    """Verbs without a prefix (``tewas``)."""
    exceptions: tuple[str, ...]
    """Words with such a beginning that are no verbs (``menteri``)."""
    copulas: tuple[str, ...]
    """Words that make a predicate of what follows (``adalah``, ``ada``, ``bukan``)."""
    auxiliaries: tuple[str, ...]
    """Words of time before a verb (``telah``)."""
    modals: tuple[str, ...]
    """Words of will, duty and power before a verb; verbs joined after one share it (``dapat``)."""
    adverbs: tuple[str, ...]
    """Words that may stand between subject and verb (``juga``)."""
    predicates: tuple[str, ...]
    """Adjectives and nouns that are often the whole predicate (``aman``)."""


class ClauseWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Where one assertion ends and the next begins."""

    joins: tuple[str, ...]
    """Words that join (``dan``)."""
    contrasts: tuple[str, ...]
    """Words that set one clause against another (``sedangkan``)."""
    contrasts_after_comma: tuple[str, ...]
    """Those that mean something else without a comma before them (``ditutup sementara``)."""
    alternatives: tuple[str, ...]
    """Words that say the same in other terms (``atau naik 5 persen``)."""
    correlatives: tuple[str, ...]
    """Words after which a contrast belongs to the same assertion (``tidak hanya … tetapi juga``)."""
    concessions: tuple[str, ...]
    additions: tuple[str, ...]
    """Words that put one clause beside another before it (``selain``)."""
    subordinators: tuple[str, ...]
    """Words that open a dependent clause or phrase (``ketika``)."""
    prepositions: tuple[str, ...]
    """Those of them that open a phrase only (``di``)."""
    nonfinite: tuple[str, ...]
    """Words whose verb is none of the main clause (``untuk``)."""
    relatives: tuple[str, ...]
    each: tuple[str, ...]
    """Words that may stand between relative word and verb (``masing-masing``)."""
    attendant: tuple[str, ...]
    """Words that open an attendant circumstance with its own subject (``dengan ketinggian air mencapai …``)."""
    reasons: tuple[str, ...]
    complementisers: tuple[str, ...]
    pronouns: tuple[str, ...]
    """Subjects that open a clause after a bare comma in speech."""
    determiners: tuple[str, ...]
    """Words that open a new subject (``sejumlah``)."""
    demonstratives: tuple[str, ...]
    """Words that close a subject (``tersebut``)."""
    speech_joins: tuple[str, ...]
    """Words that open a new assertion after a comma in speech (``makanya``)."""
    lead_ins: tuple[str, ...]
    """Words before a clause that are no part of the assertion (``selain itu``, ``saya rasa``)."""
    tails: tuple[str, ...]
    """Words after a clause that are no part of the assertion (``ya``)."""


class WorthWords(Struct, frozen=True, forbid_unknown_fields=True):
    """What is no claim."""

    questions: tuple[str, ...]
    """Openings of questions."""
    headings: tuple[str, ...]
    """Openings of headlines that only name their matter (``profil``)."""
    courtesies: tuple[str, ...]
    """Greetings and thanks."""
    feelings: tuple[str, ...]
    """Words of a mere feeling of the speaker."""
    introductions: tuple[str, ...]
    """Frames that only introduce or point back to somebody's words."""
    first_person: tuple[str, ...]


class KindWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that tell the kind of an assertion."""

    denial: tuple[str, ...]
    intention: tuple[str, ...]
    """Wish, plan, promise, request or demand."""
    future: tuple[str, ...]
    """``akan``: a plan before a verb of acting, else a forecast."""
    outcomes: tuple[str, ...]
    """Verbs of becoming: after a word of future a forecast (``meningkat``)."""
    posts: tuple[str, ...]
    """Posts and tasks that people are given: to become one is planned (``akan menjadi pelatih``)."""
    agents: tuple[str, ...]
    """Subjects whose future is a promise (``kami``)."""
    future_only: tuple[str, ...]
    """Words of future that mean nothing else, so that any word after them is said of the future (``bakal``)."""
    conditions: tuple[str, ...]
    """Words that open a condition: what is wished in it is nobody's wish (``jika warga mau pindah``)."""
    prediction: tuple[str, ...]
    duty: tuple[str, ...]
    """Words of duty: advice in somebody's words, a rule in the outlet's."""
    narrated_duty: tuple[str, ...]
    """Those of them that are advice in the outlet's words, too, where the subject is nobody by name (``harus``)."""
    advice: tuple[str, ...]
    """Words of what ought to be (``sebaiknya``), wherever they stand."""
    opinion: tuple[str, ...]
    """Words that judge, but for those beside the subject in the outlet's own words (``aktris cantik``)."""
    degrees: tuple[str, ...]
    """Words of degree, which judge where no verb follows (``sangat``)."""
    strong_degrees: tuple[str, ...]
    """Those that judge before a verb, too (``sangat dibutuhkan``)."""
    appraisals: tuple[str, ...]
    """Nouns that judge where somebody says that something is one (``ini merupakan pukulan bagi warga``)."""
    existence: tuple[str, ...]
    """Copulas that say that something is there, not what it is (``ada``)."""
    stances: tuple[str, ...]
    """Verbs that take a stand for their subject, quoted or not (``mengapresiasi``)."""
    speech: tuple[str, ...]
    """Verbs of a headline that report words (``sebut``)."""
    negations: tuple[str, ...]
    hedges: tuple[str, ...]


class NumberWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Numbers and what they count."""

    decimal_mark: str
    group_mark: str
    digits: Mapping[str, int]
    """Number words below ten and the irregular ones up to hundreds (``sepuluh``)."""
    tens: Mapping[str, int]
    """Words that multiply what stands before them and are added (``puluh``, ``belas`` as 0: adds ten)."""
    teens: tuple[str, ...]
    scales: Mapping[str, str]
    """Scale words with their value (``juta``)."""
    currency_scales: Mapping[str, str]
    """Letters that are scale words after money only (``Rp 5 T``)."""
    fractions: Mapping[str, str]
    vague: Mapping[str, str]
    """Round numbers (``puluhan``) with their least value."""
    lengths: Mapping[str, str]
    """Words for one unit of time with that unit (``sebulan``)."""
    currencies: Mapping[str, str]
    """Currency marks with their unit."""
    units: Mapping[str, str]
    """Spellings of a unit with its one form."""
    attributive: tuple[str, ...]
    """Words that put a measure beside a noun (``setinggi 11 meter``): with a verb behind it, it is not the point."""
    members: tuple[str, ...]
    """Words before the number of those of which something is one (``salah satu dari``): it is not the point."""
    approximations: Mapping[str, str]
    """Words before a number with what they say: ``about``, ``over``, ``under``, ``at-least``, ``at-most``."""
    ranges: tuple[str, ...]
    """Words between the two ends of a range (``3 hingga 10 tahun``)."""
    negatives: tuple[str, ...]
    """Words that make the number after them negative (``minus``)."""
    labels: tuple[str, ...]
    """Words after which a number counts nothing (``nomor``, ``pasal``)."""
    not_units: tuple[str, ...]
    """Words after a number that are not what it counts (``di``)."""
    ordinals: tuple[str, ...]
    """Endings glued to a figure that make it an ordinal (``28th``)."""


class ClaimWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that cut sentences into assertions and tell their kinds."""

    verbs: VerbWords
    clauses: ClauseWords
    worth: WorthWords
    kinds: KindWords
    numbers: NumberWords
    stages: Mapping[str, tuple[str, ...]]
    """Stages of a criminal case with the words that state them, the latest stage first; `` … `` leaves room for others
    (``menuntut … penjara``)."""
    decided: frozenset[str]
    """Those of `stages` that nobody is in because somebody asks or hopes for them (``berharap pelaku divonis``)."""
    reached: frozenset[str]
    """Words right before a stage by which it is reached all the same (``meminta terdakwa yang divonis mati …``)."""
    unreached: frozenset[str]
    """Words before a stage that is still to come or was not reached (``terancam dihukum mati``)."""
    passed: frozenset[str]
    """Words that may stand between those and the stage (``belum juga divonis``)."""
    told_of: tuple[str, ...]
    """Regular expressions of how a sentence behind somebody's words begins that tells of that one or of the words
    (``Tetapi hal itu belum dilakukannya``, ``Pernyataan itu …``), against one that goes on with them."""
