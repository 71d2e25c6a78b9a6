"""An edition, from parameters to finished files."""
