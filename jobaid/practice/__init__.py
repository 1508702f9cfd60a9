"""Practice: a customer to rehearse with, and how what was said and done is judged. Pure."""
