"""The ledger in formats of others: one module a format, with `export(ledger)` that yields lines of bytes."""
