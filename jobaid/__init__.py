"""Job Aid: scripts and checklists for the front line, and a record of every call."""

__version__ = "0.1.0"
