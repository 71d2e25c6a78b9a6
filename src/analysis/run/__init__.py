"""Notebooks executed: the papermill engine, a fresh process for each, and where jobs are done."""
