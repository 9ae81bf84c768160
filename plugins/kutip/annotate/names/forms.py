"""What a mention is called: its form, the words of it, and those that all forms of a body share."""

from __future__ import annotations

import re

from ...languages import LanguagePack
from ...model import NameKind
from .groups import Words, surface, words_of
from .lexicon import BODY, GIVEN, PLACE_HEAD, Lexicon

_REMEMBERED = 20_000
_GLUED = re.compile(r"(?<=[a-z]{3})(?=[A-Z][a-z]{2})")


class Forms:
    """Reads forms of names, and remembers them: the same names come again and again."""

    def __init__(self, pack: LanguagePack, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.short = {short.lower(): tuple(full.lower().split()) for short, full in pack.names.short_heads.items()}
        self._schools = tuple(tuple(head.split()) for head in pack.names.school_heads)
        self._state_schools = pack.names.state_school_words
        # what stands in brackets for more than letters: `(Persero)`, but `Pengadilan Tinggi (PT)`
        self._stated = frozenset(form for form in pack.names.legal_forms if form.istitle())
        self.legal = frozenset(word.lower() for word in pack.names.legal_forms)
        self._optional = frozenset(word.lower() for word in pack.names.optional_words)
        self._remembered: dict[str, Words] = {}
        self._cores: dict[str, Words] = {}
        self._read_forms: dict[str, tuple[str, Words]] = {}
        self._glued_heads = frozenset(pack.names.abbreviated_heads)

    def read(self, text: str) -> tuple[str, Words]:
        """The `surface` of a mention and its words, remembered: the same names come again and again."""
        found = self._read_forms.get(text)
        if found is None:
            form = surface(text, self._stated)
            head = form[:2]
            if head in self._glued_heads and form[2:3].isupper() and form[3:4].islower():
                form = f"{head} {form[2:]}"  # `PTMelati Jaya`
            hump = _GLUED.search(form)
            if hump is not None:
                left, right = form[: hump.start()], form[hump.start() :]
                if (
                    self._lexicon.single.get(left.split()[-1], 0)
                    & self._lexicon.single.get(right.split()[0], 0)
                    & GIVEN
                ):
                    form = f"{left} {right}"  # `BudiSetiawan`
                elif self._lexicon.single.get(left, 0) & (BODY | PLACE_HEAD) and right in self._lexicon.keys:
                    form = f"{left} {right}"  # `PemerintahChina`
            found = form, self.words(form)
            if len(self._read_forms) < _REMEMBERED:
                self._read_forms[text] = found
        return found

    def words(self, form: str) -> Words:
        """`words_of`, remembered."""
        found = self._remembered.get(form)
        if found is None:
            found = words_of(form)
            if len(self._remembered) < _REMEMBERED:
                self._remembered[form] = found
        return found

    def key(self, form: str, kind: NameKind) -> str:
        """What the gazetteer calls `form`, or `form` without a last word that bodies may lack (`Kemenkes RI`)."""
        words = form.split()
        if kind == "organisation" and any(word.strip("()").lower() in self.legal for word in words):
            bare = " ".join(word for word in words if word.strip("()").lower() not in self.legal)
            entry = self._lexicon.keys.get(bare)  # `PT Aneka Tambang Tbk`
            if entry and entry[0] == kind and " " in bare:
                return entry[1]
        head, _, last = form.rpartition(" ")
        for known in (form, head) if last.lower() in self._optional else (form,):
            entry = self._lexicon.keys.get(known)
            if entry and entry[0] == kind:
                return entry[1]
        return ""

    def core(self, form: str) -> Words:
        """Words of a body's name with short nouns and places spelt out and words left out that its forms differ by.

        Remembered, as `words` are.
        """
        found = self._cores.get(form)
        if found is None:
            found = self._spell_core(form)
            if len(self._cores) < _REMEMBERED:
                self._cores[form] = found
        return found

    def _spell_core(self, form: str) -> Words:
        out: list[str] = []
        words = form.split()
        taken = 0
        for at, word in enumerate(words):
            if at < taken:
                continue
            pair = self._lexicon.keys.get(" ".join(words[at : at + 2])) if len(words) > 2 else None
            if pair and pair[0] == "organisation":  # `Fraksi PDI Perjuangan` is `Fraksi PDIP`
                out.extend(pair[1].split())
                taken = at + 2
                continue
            entry = self._lexicon.keys.get(word)
            lower = word.strip("()").lower()  # `PT Melati (Persero)`
            if entry and entry[0] == "place":
                place = entry[1].split()
                out.extend(place if out[-len(place) :] != place else ())  # `DPRD DKI`, `DPRD DKI Jakarta`
            elif entry and entry[0] == "organisation" and word != form and lower not in self.short:
                # `Kemhan Yaman` is `Kementerian Pertahanan Yaman`, `Komisi X DPR` that of the Dewan Perwakilan Rakyat
                out.extend(entry[1].split())
            else:
                out.extend(self.short.get(lower, (lower,)))
        for school in self._schools:  # `SMA 4` is `SMA Negeri 4`, `SMAN 4`
            size = len(school)
            if tuple(out[:size]) == school and out[size : size + 1] and out[size] in self._state_schools:
                del out[size]
        return tuple(word for word in out if word not in self._optional and word not in self.legal) or tuple(out)

    def spelt_place(self, form: str, own: Words) -> Words:
        """Words of a place with short nouns and places spelt out: `Jl. Kemuning`, `Gedung DPRD Jatim`."""
        first = self.short.get(own[0], own[:1])
        if len(own) == 1:
            return first
        rest = form.split()[1:]
        if len(rest) + 1 != len(own):
            return (*first, *own[1:])
        out = list(first)
        for word, lower in zip(rest, own[1:], strict=True):
            entry = self._lexicon.keys.get(word)
            out.extend(entry[1].split() if entry and entry[0] == "place" else (lower,))
        return tuple(out)

    def bare(self, words: Words) -> Words:
        """`words` of a firm without those of its legal form."""
        return tuple(word for word in words if word not in self.legal)
