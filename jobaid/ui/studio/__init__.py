"""The studio: where supervisors write, prove and publish scripts."""
