"""Sentences and labels in each report language, and the citing of claims."""
