"""A call on the screen: what to say, ask, do and choose, with the rules beside it."""
