"""A case as others' tools import it, one way: what a format cannot say is left out and told."""
