"""Reading when something falls due, in the words that people say it in."""
