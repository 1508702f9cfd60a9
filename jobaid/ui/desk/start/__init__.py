"""Between calls: find a script, go on with a call, promises, standards, notices, kept calls.

`StartScreen(actions, parent)` in `screen` is all of it: it draws a `StartView` and emits what
a person asks for. Its keys are those of the context "start" in `jobaid.ui.frame.key_table`.
"""
