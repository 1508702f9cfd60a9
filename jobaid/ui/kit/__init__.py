"""What every area is made of: lists, tables that load on demand, forms.

`rows` is a list of rows in hand, `find_panel` a field over one, `table` a table of any length whose
pages come as they are looked at, `form` a label, a control, its help and its error.
"""
