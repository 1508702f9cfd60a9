"""Judging calls: scorecards worked out, evidence, samples, and what figures can tell.

Pure: nothing here reads a disk, a clock or a person's settings.
"""
