"""Small panels above the action bar: each asks for one thing and gives the focus back."""
