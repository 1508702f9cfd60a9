"""A whole profile in one file, and a profile out of it again.

`backup_format` is the file: what may be in it and what is refused. `backing_up` writes one beside
a running desk, `restoring` makes a profile of one and puts it in the place of another,
`last_backup` knows when that was done.
"""
