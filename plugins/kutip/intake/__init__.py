"""A file of any supported kind -> seeds. Formats register by name; an unknown one is refused, not guessed."""
