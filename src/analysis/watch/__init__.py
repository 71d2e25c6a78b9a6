"""`report watch`: what is saved is on the page, on this machine alone."""
