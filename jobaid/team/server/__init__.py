"""The team's PostgreSQL: what a house that outgrows a shared folder keeps its records in.

psycopg (the extra `team`) is imported where a connection is made, and nowhere else.
"""
