"""Annotated articles -> Digest: entities, claim groups, stories, timeline, outlets, and who quotes whom."""
