"""What differs between two libraries, in words: by script, step and language, never by line."""
