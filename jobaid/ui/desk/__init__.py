"""The desk: between calls, in a call, wrapping up."""
