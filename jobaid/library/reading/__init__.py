"""From YAML nodes to the model: one module for each kind of file, and the shapes they share."""
