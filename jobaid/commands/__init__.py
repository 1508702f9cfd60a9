"""The commands of the program, one module each; each imports what it needs when it runs."""
