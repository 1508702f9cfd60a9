"""Every component in its states, as a picture to hold beside the drawings."""
