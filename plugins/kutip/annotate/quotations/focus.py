"""Who is spoken of and who has spoken, up to a point of the text."""

from __future__ import annotations

from .subjects import Met, Speaker


class Focus:
    """Whom pronouns and descriptions may mean; `Discourse` keeps it up to date, sentence by sentence."""

    __slots__ = ("any", "body", "met", "person", "plural", "spoke", "talkers", "teller")

    def __init__(self) -> None:
        self.person: Speaker | None = None
        """The person spoken of last."""
        self.any: Speaker | None = None
        """Whoever was spoken of last, a body or many people included."""
        self.talkers: list[Speaker] = []
        """The last two people who have spoken."""
        self.teller: Speaker | None = None
        """The officer who tells of a case."""
        self.plural: Speaker | None = None
        self.body: Speaker | None = None
        self.met: Met | None = None
        """Somebody unnamed whom the last sentence without words was about."""
        self.spoke: dict[int, Speaker] = {}
        """Who spoke last in each sentence."""

    def near(self, sentence: int) -> Speaker | None:
        """Who spoke in the sentence itself or in the one before."""
        return self.spoke.get(sentence) or self.spoke.get(sentence - 1)
