"""The English pack: what the cleaner needs."""
