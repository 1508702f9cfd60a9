"""Finding the right script, step or reply from the words of a caller or an agent."""

from jobaid.library.search.index import Hit, SearchIndex
from jobaid.library.search.packing import StaleIndex

__all__ = ["Hit", "SearchIndex", "StaleIndex"]
