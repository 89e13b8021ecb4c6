-- The layers of a desk. {serial}, {blob}, {clustered} and {equal} are written in the words of each database; all numbers else are 64 bits wide.
-- Spans count Unicode code points, so that substr(text, span_start + 1, span_end - span_start) are the words.

-- What took documents in, and by which version of the reader.
CREATE TABLE run (
  n {serial},
  version TEXT NOT NULL,
  started TEXT NOT NULL
);

-- The raw layer: texts once each, and every document that has one of them.
CREATE TABLE body (
  n {serial},
  hash TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL
);

CREATE TABLE document (
  n {serial},
  key TEXT NOT NULL UNIQUE,
  body BIGINT NOT NULL REFERENCES body (n),
  id TEXT,
  title TEXT,
  publisher TEXT,
  url TEXT,
  published TEXT,
  published_given TEXT,
  language TEXT NOT NULL,
  origin TEXT,
  revision BIGINT NOT NULL,
  is_current BIGINT NOT NULL,
  source TEXT NOT NULL,
  run BIGINT NOT NULL REFERENCES run (n),
  word_hash TEXT NOT NULL,
  story TEXT NOT NULL
);
CREATE INDEX document_body ON document (body);
CREATE INDEX document_origin ON document {equal}(origin) WHERE origin IS NOT NULL;
CREATE INDEX document_id ON document {equal}(id) WHERE id IS NOT NULL;
CREATE INDEX document_url ON document {equal}(url) WHERE url IS NOT NULL;
CREATE INDEX document_published ON document (published);
CREATE INDEX document_words ON document (word_hash);
CREATE INDEX document_story ON document (story);

CREATE TABLE noticed (
  doc BIGINT NOT NULL,
  ord BIGINT NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  span_start BIGINT,
  span_end BIGINT,
  PRIMARY KEY (doc, ord)
);

-- Inputs that could not be taken in.
CREATE TABLE refused (
  source TEXT NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (source, code)
);

-- Readings, each by one version of the reader; the records of the newest stand in the tables after it.
CREATE TABLE reading (
  n {serial},
  doc BIGINT NOT NULL REFERENCES document (n),
  version TEXT NOT NULL,
  kind TEXT NOT NULL,
  is_current BIGINT NOT NULL,
  record {blob} NOT NULL,
  UNIQUE (doc, version)
);

CREATE TABLE statement (
  doc BIGINT NOT NULL,
  r BIGINT NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  attitude TEXT NOT NULL,
  within TEXT,
  denies TEXT,
  date TEXT,
  precision TEXT,
  date_from TEXT,
  certainty TEXT NOT NULL,
  rule TEXT NOT NULL,
  confidence DOUBLE PRECISION NOT NULL,
  span_start BIGINT NOT NULL,
  span_end BIGINT NOT NULL,
  review TEXT,
  PRIMARY KEY (doc, r)
) {clustered};

CREATE TABLE meeting (
  doc BIGINT NOT NULL,
  r BIGINT NOT NULL,
  id TEXT NOT NULL,
  channel TEXT NOT NULL,
  format TEXT NOT NULL,
  status TEXT NOT NULL,
  date TEXT,
  precision TEXT,
  date_from TEXT,
  starts TEXT,
  ends TEXT,
  duration TEXT,
  place TEXT,
  place_country TEXT,
  latitude DOUBLE PRECISION,
  longitude DOUBLE PRECISION,
  certainty TEXT NOT NULL,
  statement TEXT,
  rule TEXT NOT NULL,
  confidence DOUBLE PRECISION NOT NULL,
  span_start BIGINT NOT NULL,
  span_end BIGINT NOT NULL,
  review TEXT,
  PRIMARY KEY (doc, r)
) {clustered};
CREATE INDEX meeting_date ON meeting (date);

CREATE TABLE position (
  doc BIGINT NOT NULL,
  r BIGINT NOT NULL,
  id TEXT NOT NULL,
  stance TEXT NOT NULL,
  date TEXT,
  precision TEXT,
  date_from TEXT,
  certainty TEXT NOT NULL,
  statement TEXT,
  rule TEXT NOT NULL,
  confidence DOUBLE PRECISION NOT NULL,
  span_start BIGINT NOT NULL,
  span_end BIGINT NOT NULL,
  review TEXT,
  PRIMARY KEY (doc, r)
) {clustered};

CREATE TABLE event (
  doc BIGINT NOT NULL,
  r BIGINT NOT NULL,
  id TEXT NOT NULL,
  event TEXT NOT NULL,
  mode TEXT,
  context TEXT NOT NULL,
  score DOUBLE PRECISION NOT NULL,
  quad_code BIGINT NOT NULL,
  cameo TEXT,
  date TEXT,
  precision TEXT,
  date_from TEXT,
  place TEXT,
  place_country TEXT,
  latitude DOUBLE PRECISION,
  longitude DOUBLE PRECISION,
  certainty TEXT NOT NULL,
  statement TEXT,
  rule TEXT NOT NULL,
  confidence DOUBLE PRECISION NOT NULL,
  span_start BIGINT NOT NULL,
  span_end BIGINT NOT NULL,
  review TEXT,
  PRIMARY KEY (doc, r)
) {clustered};

-- Who has which part in a record.
CREATE TABLE party (
  doc BIGINT NOT NULL,
  r BIGINT NOT NULL,
  role TEXT NOT NULL,
  ord BIGINT NOT NULL,
  entity TEXT NOT NULL,
  country TEXT,
  span_start BIGINT NOT NULL,
  span_end BIGINT NOT NULL,
  cue_start BIGINT,
  cue_end BIGINT,
  PRIMARY KEY (doc, r, role, ord)
) {clustered};
CREATE INDEX party_entity ON party (entity, role, doc, r);
CREATE INDEX party_country ON party (country, role, doc, r) WHERE country IS NOT NULL;

-- The words of a record.
CREATE TABLE span (
  doc BIGINT NOT NULL,
  r BIGINT NOT NULL,
  role TEXT NOT NULL,
  ord BIGINT NOT NULL,
  span_start BIGINT NOT NULL,
  span_end BIGINT NOT NULL,
  PRIMARY KEY (doc, r, role, ord)
) {clustered};

CREATE TABLE entity (
  doc BIGINT NOT NULL,
  ord BIGINT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  country TEXT,
  sector TEXT,
  title TEXT,
  title_country TEXT,
  organisation TEXT,
  named BIGINT NOT NULL,
  wikidata TEXT,
  PRIMARY KEY (doc, ord)
) {clustered};
CREATE INDEX entity_id ON entity (id, doc);

CREATE TABLE mention (
  doc BIGINT NOT NULL,
  ord BIGINT NOT NULL,
  m BIGINT NOT NULL,
  told_by TEXT NOT NULL,
  span_start BIGINT NOT NULL,
  span_end BIGINT NOT NULL,
  PRIMARY KEY (doc, ord, m)
) {clustered};

CREATE TABLE diagnostic (
  doc BIGINT NOT NULL,
  ord BIGINT NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  span_start BIGINT,
  span_end BIGINT,
  PRIMARY KEY (doc, ord)
) {clustered};

-- Stories: the keys under which a document is found by those like it, and why two are one story.
CREATE TABLE story_key (
  band_key BIGINT NOT NULL,
  doc BIGINT NOT NULL,
  PRIMARY KEY (band_key, doc)
) {clustered};

CREATE TABLE copy_link (
  first_doc BIGINT NOT NULL,
  second_doc BIGINT NOT NULL,
  reason TEXT NOT NULL,
  jaccard DOUBLE PRECISION NOT NULL,
  containment DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (first_doc, second_doc)
);

-- What a watch remembers of its feeds.
CREATE TABLE feed (
  address TEXT NOT NULL PRIMARY KEY,
  state TEXT NOT NULL
);

-- What people decided, one line a decision; lines are added and never changed.
CREATE TABLE review (
  n {serial},
  hash TEXT NOT NULL,
  kind TEXT NOT NULL,
  span_start BIGINT NOT NULL,
  span_end BIGINT NOT NULL,
  record TEXT,
  verdict TEXT NOT NULL,
  field TEXT,
  value TEXT,
  reason TEXT NOT NULL,
  reviewer TEXT NOT NULL,
  decided TEXT NOT NULL
);
CREATE INDEX review_hash ON review (hash);

CREATE VIEW searched AS SELECT d.n AS n, d.title AS title, b.text AS text FROM document d JOIN body b ON b.n = d.body;
