"""Finding the right script, step or reply from the words of a caller or an agent."""

from jobaid.library.search.packing import StaleIndex
from jobaid.library.search.search_index import Hit, SearchIndex
from jobaid.library.search.short_forms import short_forms_of

__all__ = ["Hit", "SearchIndex", "StaleIndex", "short_forms_of"]
