"""A house's content: scripts, rules, standards and words, read from plain files."""
