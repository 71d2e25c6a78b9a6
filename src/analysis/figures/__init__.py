"""One module a figure family, and one (`style`) that owns look, alt text and saving."""
