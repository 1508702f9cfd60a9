"""Two libraries that come from one made one again: on what they hold, never on their lines."""
