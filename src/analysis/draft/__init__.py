"""A case begun from a text, and its worklist turned into rows."""
