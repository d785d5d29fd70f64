-- The ledger's tables. Every place is written with its quote; `place` rows are what the others point at.

-- One row a capture: the bytes as they came. `newest` marks the one that counts of each address.
CREATE TABLE capture (
  page INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  uri TEXT NOT NULL,
  newest INTEGER NOT NULL CHECK (newest IN (0, 1)),
  media TEXT,
  given TEXT NOT NULL,           -- JSON: what stood beside the bytes
  day TEXT,                      -- publication date given from outside
  size INTEGER NOT NULL,         -- of the bytes before compression
  data BLOB NOT NULL             -- zlib
) STRICT;
CREATE INDEX capture_uri ON capture (uri);
CREATE UNIQUE INDEX capture_newest ON capture (uri) WHERE newest;

-- What was read from it. `data` is the whole analysis; the columns and the tables below are for asking.
CREATE TABLE analysis (
  page INTEGER PRIMARY KEY REFERENCES capture ON DELETE CASCADE,
  lang TEXT NOT NULL,
  title TEXT,
  outlet TEXT,
  published TEXT,
  earliest TEXT,
  latest TEXT,
  notes INTEGER NOT NULL,
  made TEXT NOT NULL,            -- JSON: what decided
  data BLOB NOT NULL             -- zlib of the JSON
) STRICT;

-- Long rows: with their key in an index beside them they pack tightly.
CREATE TABLE place (
  page INTEGER NOT NULL REFERENCES analysis ON DELETE CASCADE,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  PRIMARY KEY (page, start, stop),
  CHECK (0 <= start AND start < stop),
  -- length() ends at a NUL, so a quote that holds one is left to the check in Python
  CHECK (length(exact) = stop - start OR instr(exact, char(0)) > 0)
) STRICT;

CREATE TABLE mention (
  page INTEGER NOT NULL,
  n INTEGER NOT NULL,
  id TEXT NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  kind TEXT NOT NULL,
  entity TEXT NOT NULL,
  name TEXT,
  PRIMARY KEY (page, n),
  FOREIGN KEY (page, start, stop) REFERENCES place ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE timex (
  page INTEGER NOT NULL,
  n INTEGER NOT NULL,
  id TEXT NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  type TEXT NOT NULL,
  value TEXT NOT NULL,
  earliest TEXT,                 -- half-open interval, ISO
  latest TEXT,
  PRIMARY KEY (page, n),
  FOREIGN KEY (page, start, stop) REFERENCES place ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE amount (
  page INTEGER NOT NULL,
  n INTEGER NOT NULL,
  id TEXT NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  low TEXT,                      -- decimal strings
  high TEXT,
  unit TEXT,
  "of" TEXT,
  PRIMARY KEY (page, n),
  FOREIGN KEY (page, start, stop) REFERENCES place ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE hop (
  page INTEGER NOT NULL REFERENCES analysis ON DELETE CASCADE,
  n INTEGER NOT NULL,
  party TEXT,
  kind TEXT NOT NULL,
  PRIMARY KEY (page, n)
) STRICT, WITHOUT ROWID;

-- `start`, `stop` are the source's words, NULL where the page leaves them out; `name` what
-- the entity is called: in English where that is known.
CREATE TABLE attribution (
  page INTEGER NOT NULL REFERENCES analysis ON DELETE CASCADE,
  n INTEGER NOT NULL,
  id TEXT NOT NULL,
  parent TEXT,
  start INTEGER,
  stop INTEGER,
  entity TEXT,
  name TEXT,
  mode TEXT NOT NULL,
  status TEXT NOT NULL,
  polarity TEXT NOT NULL,
  PRIMARY KEY (page, n),
  FOREIGN KEY (page, start, stop) REFERENCES place ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE claim (
  page INTEGER NOT NULL REFERENCES analysis ON DELETE CASCADE,
  n INTEGER NOT NULL,            -- place in the page's order
  id TEXT NOT NULL,
  attribution TEXT,
  status TEXT NOT NULL,
  polarity TEXT NOT NULL,
  event TEXT,
  timex INTEGER,                 -- the first of its times that has an interval, NULL for none
  earliest TEXT,                 -- that interval: half-open, ISO, either end may be open
  latest TEXT,
  PRIMARY KEY (page, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_id ON claim (id);
CREATE INDEX claim_time ON claim (coalesce(earliest, latest), latest);

CREATE TABLE claim_span (
  page INTEGER NOT NULL,
  claim INTEGER NOT NULL,
  n INTEGER NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  PRIMARY KEY (page, claim, n),
  FOREIGN KEY (page, claim) REFERENCES claim ON DELETE CASCADE,
  FOREIGN KEY (page, start, stop) REFERENCES place ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- What a claim rests on: `slot` is time, amount, place or a role of its event, `mark` the id of what fills it.
CREATE TABLE claim_mark (
  page INTEGER NOT NULL,
  claim INTEGER NOT NULL,
  n INTEGER NOT NULL,
  slot TEXT NOT NULL,
  mark TEXT NOT NULL,
  PRIMARY KEY (page, claim, n),
  FOREIGN KEY (page, claim) REFERENCES claim ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
