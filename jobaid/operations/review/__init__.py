"""Reviewing calls: scorecards, samples and reports over what is kept."""
