"""One module for each section of the report: what notebooks import."""
