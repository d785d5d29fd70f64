"""The only state: captures, analyses and human rulings in one SQLite file."""
