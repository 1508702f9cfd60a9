"""The steps by which a database comes to its present form, each a file of SQL."""
