"""What people look at: read-only views of a ledger."""
