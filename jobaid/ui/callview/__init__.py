"""Draws a call from its `CallView`: asks for things by signals, binds no key, knows no desk."""
