"""What a run of capitalised words names, by the first rule that says so."""

from __future__ import annotations

from collections.abc import Callable

from .bodies import english_rest
from .lexicon import (
    BODY,
    FIRM,
    FOREIGN,
    GIVEN,
    OFFICE,
    ORG_TAIL,
    PLACE_OFFICE,
    PLACE_TAIL,
    RANK,
    TITLE,
)
from .verdicts.bodies import (
    apposed_body,
    band,
    body_after_cue,
    body_behind_noun,
    body_by_last_word,
    body_in_list,
    body_in_title,
    body_of_bare_office,
    body_of_member,
    body_of_officer,
    body_of_role,
    firm_by_deed,
    group_of_member,
    listed_letters,
    medium_after_cue,
    medium_by_address,
    medium_told,
    met_by_medium,
    team_of_player,
    told_behind,
)
from .verdicts.people import (
    apposition,
    behind_relative,
    capitalised_run,
    cited_pet_name,
    given_name,
    introduced,
    name_and_age,
    no_evidence_capitals,
    person_by_context,
    pseudonym,
    singled_out,
    small_title,
    thing,
    title_and_name,
    title_of_work,
)
from .verdicts.places import (
    contest,
    named_place,
    number_of_region,
    place_after_preposition,
    place_again,
    place_by_last_word,
    place_in_list,
    place_of_office,
)
from .verdicts.run import FULL_NAME, Run, Verdict, foreign
from .walk import Draft, Role, Walk

JUDGES: tuple[Callable[[Walk, Run], Verdict | None], ...] = (
    pseudonym,
    medium_by_address,
    told_behind,
    apposed_body,
    cited_pet_name,
    contest,
    met_by_medium,
    listed_letters,
    medium_after_cue,
    band,
    medium_told,
    body_in_list,
    thing,
    body_by_last_word,
    place_of_office,
    number_of_region,
    body_of_officer,
    body_in_title,
    body_of_role,
    team_of_player,
    place_in_list,
    place_again,
    title_and_name,
    body_of_bare_office,
    apposition,
    name_and_age,
    introduced,
    body_behind_noun,
    body_of_member,
    small_title,
    singled_out,
    behind_relative,
    body_after_cue,
    group_of_member,
    firm_by_deed,
    no_evidence_capitals,
    title_of_work,
    named_place,
    place_after_preposition,
    place_by_last_word,
    given_name,
    person_by_context,
    capitalised_run,
)
"""The rules, in the order in which they are asked."""


def words_of_work(walk: Walk, run: Run) -> int:
    """Words at the head of the run that are the title of a work: `drama Midnight Bakery Yoon Ha Eun`, and the same
    words once more.
    """
    count = next((at for at in range(run.count) if walk.flags[run.index + at] & GIVEN), run.count)
    if count < FULL_NAME:
        return 0
    title = walk.text[run.start : walk.tokens[run.index + count - 1].end]
    if run.before in walk.names.title_nouns and any(walk.flags[run.index + at] & FOREIGN for at in range(count)):
        walk.titles.add(title)
    return count if title in walk.titles else 0


def judge(walk: Walk, index: int, following: int, end: int, given: bool) -> int:
    """Emit the run as what the first rule says; a run that no rule knows is kept for the article to explain.

    Returns the token after the name, which may go on behind the run.
    """
    tokens = walk.tokens
    first = tokens[index].text
    start = tokens[index].start
    small = walk.small_before(start)
    if not small and walk.joined[index] and walk.initial(index - 1):
        opening = tokens[index - 1].text.lower()  # `Di Karangsari dan …`, `Menurut Suparmo, …`
        place = opening in walk.words.place_cues and not walk.text.startswith(" (", end)
        person = opening in walk.words.person_cues and opening not in walk.words.speech_verbs
        person = person and first not in walk.words.platforms
        person = person and not any(a <= start < b for a, b in walk.headings)
        small = [opening] if place or person else []
    run = Run(
        index=index,
        following=following,
        start=start,
        end=end,
        given=given,
        first=first,
        count=following - index,
        capitals=following - index == 1 and first.isupper(),
        before=small[-1] if small else "",
        term=not given and any(foreign(walk, at) for at in range(index, following)),
    )
    work = words_of_work(walk, run)
    if work:
        walk.close_role()
        return index + work
    tail = _closed_inside(walk, run) or _with_partners(walk, run)
    if tail:
        walk.emit(Draft(start, tokens[tail - 1].end, "organisation", "body-by-last-word", 0.75))
        walk.extend_role(tokens[tail - 1].end)
        return tail
    if _of_office(walk, run):
        walk.extend_role(end)
        return following
    for rule in JUDGES:
        verdict = rule(walk, run)
        if verdict is None:
            continue
        kind, name, confidence = verdict
        if name:
            if name == "body-by-last-word" and walk.joined[index] and tokens[index - 1].text in walk.names.articles:
                start = tokens[index - 1].start  # `The New Melati Herald`
            draft = Draft(start, end, kind, name, confidence, initials=name == "pseudonym")
            if kind == "person" and walk.role is not None and walk.last_person is not None:
                _hand_back(walk, walk.role, walk.last_person, run)
            following = _rest(walk, following, draft)
            walk.emit(draft)
            if kind != "person":
                walk.extend_role(draft.end)
        else:
            walk.close_role()
        return following
    walk.close_role()
    walk.loose.append((index, following))
    return following


def _with_partners(walk: Walk, run: Run) -> int:
    """`Gunadharma & Partners`: the token behind a word that makes a firm of the name before it, or 0."""
    at = run.following
    partners = at < walk.count and walk.tokens[at].text in walk.names.partners
    return at + 1 if partners and walk.gaps[at] == " & " else 0


def _closed_inside(walk: Walk, run: Run) -> int:
    """`Partner di Bahtera Ventures Kevin Adipranata`: the token behind a word inside of the run that closes names of
    bodies, where the full name of somebody fills the rest; 0 where none does.
    """
    for at in range(run.index + 1, run.following - FULL_NAME):
        flags = walk.flags[at]
        if flags & ORG_TAIL and not flags & (GIVEN | PLACE_TAIL) and walk.flags[at + 1] & GIVEN:
            named = all(walk.of_names(behind) for behind in range(at + 1, run.following))
            return at + 1 if named and not walk.flags[run.index] & GIVEN else 0
    return 0


def _rest(walk: Walk, following: int, draft: Draft) -> int:
    """Take in what belongs to the name behind the run that ends before token `following`; returns the token after it.

    `Nordic Institute for Coastal Policy`, `Melati Convention Hall Surabaya`.
    """
    if draft.rule == "body-by-last-word":
        country = walk.known_at(following) if walk.follows(following) else None
        if country is not None and country.key in walk.lexicon.countries and walk.flags[following - 1] & FIRM:
            draft.end = country.end  # `Kartika Sekuritas Indonesia`
            return walk.index_at(country.end, following)
        return english_rest(walk, following, draft)
    building = draft.kind == "place" and walk.tokens[following - 1].text in walk.words.building_tails
    if building and following < walk.count and walk.gaps[following] == " & " and foreign(walk, following):
        following = walk.run_end(following)  # `Melati Hotel & Convention`
        draft.end = walk.tokens[following - 1].end
    town = walk.known_at(following) if building and walk.follows(following) else None
    if town is None or town.kind != "place":
        return following
    draft.end = town.end
    return walk.index_at(town.end, following)


def _hand_back(walk: Walk, role: Role, holder: Draft, run: Run) -> None:
    """`Rangga Wibawa, Kuasa Hukum Sari Wibawa, mengatakan …`: the open title with the person of the run is that of whom
    it stands behind.
    """
    title = walk.text[slice(*role.span)].rstrip(".")
    respect = title in walk.words.respect or title in walk.names.street_titles  # `Ayah Rangga Kunang, HM Kunang`
    if walk.holder_named(role, run.index) and not respect:
        holder.role = holder.role or (role.start, run.end)
        walk.role = None


def _of_office(walk: Walk, run: Run) -> bool:
    """`Kasat Resnarkoba Polres Argasari`, `Rektor III Universitas …`: an office's field or number before a body.

    Also the first field of a unit that has two: `Kepala Seksi Kesiapsiagaan dan Logistik`.
    """
    role = walk.role
    if role is None or role.apposed or run.given or not walk.joined[run.index]:
        return False
    unit = walk.tokens[run.index - 1].text in walk.words.units and run.following < walk.count and run.count == 1
    more = unit and walk.gaps[run.following] in walk.words.list_gaps
    if more and not walk.flags[run.following] & (GIVEN | TITLE):
        return True
    if not walk.follows(run.following):
        return False
    following = walk.flags[run.following]
    if role.flags & OFFICE and not role.flags & PLACE_OFFICE and run.count == 1 and following & RANK:
        return not following & (GIVEN | OFFICE)  # `Kasat Resnarkoba Iptu Rangga`
    return bool(following & (BODY | FIRM)) and not following & ORG_TAIL  # not `Analis Sinar Abadi Sekuritas`
