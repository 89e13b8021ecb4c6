-- What documents tell together.

-- Who does what to whom, by country or, of those without one, by entity; reciprocal events both ways. Only events that the documents assert.
CREATE TABLE act (
  source TEXT NOT NULL,
  target TEXT NOT NULL,
  doc BIGINT NOT NULL,
  r BIGINT NOT NULL,
  PRIMARY KEY (source, target, doc, r)
) {clustered};
CREATE INDEX act_target ON act (target, source);
CREATE INDEX act_doc ON act (doc);

INSERT INTO act (source, target, doc, r)
SELECT DISTINCT coalesce(x.country, a.entity), coalesce(y.country, b.entity), e.doc, e.r
FROM event e
JOIN party a ON a.doc = e.doc AND a.r = e.r AND a.role = 'actor'
JOIN party b ON b.doc = e.doc AND b.r = e.r
  AND b.role = CASE WHEN EXISTS (SELECT 1 FROM party p WHERE p.doc = e.doc AND p.r = e.r AND p.role = 'recipient') THEN 'recipient' ELSE 'actor' END
LEFT JOIN entity x ON x.doc = e.doc AND x.id = a.entity
LEFT JOIN entity y ON y.doc = e.doc AND y.id = b.entity
WHERE e.certainty = 'asserted' AND coalesce(x.country, a.entity) <> coalesce(y.country, b.entity);

-- Documents that came, changed or got another story since all was last merged.
CREATE TABLE stale (
  doc BIGINT NOT NULL PRIMARY KEY
);
INSERT INTO stale (doc) SELECT n FROM document;

-- Parts of merging that lost a record that no document names any more.
CREATE TABLE stale_part (
  kind TEXT NOT NULL,
  who TEXT NOT NULL,
  PRIMARY KEY (kind, who)
);

-- Merged lines as JSON, the fields as in docs/merge.md. who: the speaker or holder; the day of a denial; empty for meetings.
CREATE TABLE merged (
  kind TEXT NOT NULL,
  who TEXT NOT NULL,
  ord BIGINT NOT NULL,
  id TEXT NOT NULL,
  date TEXT,
  line TEXT NOT NULL,
  PRIMARY KEY (kind, who, ord)
) {clustered};

-- The records each was made of, with the reason.
CREATE TABLE merged_part (
  kind TEXT NOT NULL,
  who TEXT NOT NULL,
  ord BIGINT NOT NULL,
  part BIGINT NOT NULL,
  document TEXT NOT NULL,
  record TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (kind, who, ord, part)
) {clustered};
CREATE INDEX merged_part_record ON merged_part (document, record);

CREATE INDEX statement_denial ON statement (doc) WHERE attitude = 'denies' AND denies IS NULL;
