"""The library as people use and change it: what of it may be used, and what is in use."""
