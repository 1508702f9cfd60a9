"""What all tests share."""

from __future__ import annotations

from hypothesis import settings

# The plain suite tries the same examples every time: a failure is a change's fault, and is there
# again when one looks. The long forms (`-m long`) may look further.
settings.register_profile("steady", derandomize=True, deadline=None, print_blob=True)
settings.load_profile("steady")
