"""A file of any supported kind -> seeds. Formats register by name; an unknown one is refused, not guessed.

Nothing that is found in a seeds folder is lost in silence: what cannot be taken comes back as a `Refusal` with its
path, record and reason. Names that begin with a full stop are not looked at; symbolic links are never followed.
"""

from .collect import collect, files, merge, name_below, read_file

__all__ = ["collect", "files", "merge", "name_below", "read_file"]
