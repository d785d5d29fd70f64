"""Many claims: what they say together."""
