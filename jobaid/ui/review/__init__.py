"""Review: the calls that need eyes, what was on the screen in them, and what they tell."""
