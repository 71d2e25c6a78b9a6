"""Imported by the fork server beside `publish.preload`: what the check of a changed table needs."""

from contextlib import suppress

with suppress(Exception):  # what fails here fails again where it is needed, and is told there
    from analysis.case.csv_file import Sheet
    from analysis.case.slow_imports import import_jsonschema
    from analysis.case.tables import check_contract, columns

    import_jsonschema()
    list(check_contract({"exclusions": Sheet(columns("exclusions"), [], [])}))
