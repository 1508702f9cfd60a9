"""Editing a library file so that every byte outside of what is edited stays its author's.

A file belongs to its author: comments, order, blank lines, quotes, alignment. So nothing is
dumped anew; a piece of text is put in, taken out or exchanged, and what comes out is read again
before it is believed: does it not hold exactly what was intended, nothing is written.

What belongs to a key or a list item, and goes where it goes:

- its own lines, and the comments on and between them;
- a comment behind it on its last line;
- comment lines directly above it (no blank line between), at its own column. The comment with
  which the file begins is the file's and stays;
- comment lines below it that are indented deeper than it is;
- the blank lines that set it off from the one before (of the first: from the one behind).

Every other comment stays where it stands. In `{...}` and `[...]` a comma belongs to what stands
before it, and the last comma to the last two.
"""
