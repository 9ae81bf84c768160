"""What editors say: `content/` -> Authority, and its corrections applied to annotated articles."""
