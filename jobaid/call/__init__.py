"""A call in progress: commands in, events out, state as the fold of the events."""
