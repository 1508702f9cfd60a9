"""What supervisors do with a library: rename, look up, compare, publish."""
