"""Scripts in the forms of other programs, both ways; each form says what it cannot hold.

What is read becomes a tree: a script as its file would hold it. What is written comes from one.
"""
