"""The screen: a local server, its templates and static files."""
