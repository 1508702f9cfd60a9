"""A call in the terminal, for a person: read the line, press a digit, go on."""

from jobaid.terminal.choosing import choose_script
from jobaid.terminal.walking import walk_in_terminal

__all__ = ["choose_script", "walk_in_terminal"]
