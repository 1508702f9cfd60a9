"""Practice: runs of a trainee, kept in a place of their own, the warm-up, and what is passed."""
