"""Any notebook exported, as one offline page or as a tagged PDF: nothing here knows a case."""
