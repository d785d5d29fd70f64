"""String machinery that knows no language and no news."""
