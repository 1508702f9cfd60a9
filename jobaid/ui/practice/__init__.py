"""The practice area: its start, a run on the desk's own call view, how it went, the warm-up."""
