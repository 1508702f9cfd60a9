"""Panels that ask something in a call, whoever shows it; none of them does what was answered."""
