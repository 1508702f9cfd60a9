"""What is kept of every interaction, and how it survives whatever crashes.

One rule: every file has exactly one writer, facts are never edited, and whatever can be
rebuilt is not a store. The way of an event through this package:

    mask -> journal (one file per open call, durable event by event)
         -> day file (a stock TinyDB file per desk and day) -> index (rebuilt at any doubt)

Nothing here knows what a call is: events and interaction documents are plain mappings, and
the fold that turns events into a document is passed in.
"""
