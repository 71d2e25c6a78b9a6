"""The finished page and PDF, led back to rows: `tracing` says how. Nothing is imported here."""
