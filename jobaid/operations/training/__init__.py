"""How far people are with the scripts, as every area asks for it."""
