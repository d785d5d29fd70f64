"""The nouns of saikhao: frozen records, closed code lists and ids made from content. Imports nothing of ours."""
