"""Several desks: what goes out of this one, what comes in, and who was heard of."""
