"""Who executes: one page through all stages, many pages over processes."""
