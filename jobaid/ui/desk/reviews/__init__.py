"""My reviews: what was said of an agent's calls, and their answer to it."""
