-- What questions are asked of. The columns are described in docs/desk.md; a test holds the two against each other.
-- Lists are joined in a way that older versions of SQLite know, for the views are read whenever a tool opens the file.
-- They show the newest revision of each document and what people have not rejected.

CREATE VIEW documents AS
SELECT d.key AS document, d.story AS story, d.id AS id, d.title AS title, d.publisher AS publisher, d.url AS url, d.published AS published,
  d.language AS language, g.kind AS kind, g.version AS version, d.revision AS revision, d.source AS source, b.hash AS hash, b.text AS text, d.n AS doc
FROM document d JOIN body b ON b.n = d.body LEFT JOIN reading g ON g.doc = d.n AND g.is_current = 1
WHERE d.is_current = 1;

CREATE VIEW revisions AS
SELECT d.key AS document, d.origin AS origin, d.revision AS revision, d.is_current AS is_current, d.title AS title, d.publisher AS publisher,
  d.url AS url, d.published AS published, b.hash AS hash, d.n AS doc
FROM document d JOIN body b ON b.n = d.body;

CREATE VIEW stories AS
SELECT d.story AS story, count(*) AS carriers, min(d.published) AS first_published
FROM document d WHERE d.is_current = 1 GROUP BY d.story;

CREATE VIEW copy_links AS
SELECT a.story AS story, a.key AS first, b.key AS second, l.reason AS reason, l.jaccard AS jaccard, l.containment AS containment
FROM copy_link l JOIN document a ON a.n = l.first_doc JOIN document b ON b.n = l.second_doc;

CREATE VIEW readings AS
SELECT d.key AS document, g.version AS version, g.kind AS kind, g.is_current AS is_current
FROM reading g JOIN document d ON d.n = g.doc;

CREATE VIEW statements AS
SELECT d.key AS document, s.id AS id,
  (SELECT {join}(l.w, ' ') FROM (SELECT p.entity AS w FROM party p WHERE p.doc = s.doc AND p.r = s.r AND p.role = 'speaker' ORDER BY p.ord) l) AS speaker,
  (SELECT {join}(l.w, ' ') FROM (SELECT p.entity AS w FROM party p WHERE p.doc = s.doc AND p.r = s.r AND p.role = 'addressee' ORDER BY p.ord) l) AS addressee,
  (SELECT {join}(l.w, ' ') FROM (SELECT p.entity AS w FROM party p WHERE p.doc = s.doc AND p.r = s.r AND p.role = 'via' ORDER BY p.ord) l) AS via,
  s.attitude AS attitude, s.kind AS kind, s.certainty AS certainty,
  (SELECT {join}(l.w, ' … ') FROM (SELECT substr(b.text, CAST(x.span_start AS INTEGER) + 1, CAST(x.span_end - x.span_start AS INTEGER)) AS w FROM span x WHERE x.doc = s.doc AND x.r = s.r AND x.role = 'content' ORDER BY x.ord) l) AS content,
  s.within AS within, s.denies AS denies, s.date AS date, s.precision AS precision, s.date_from AS date_from,
  d.publisher AS publisher, d.published AS published, d.story AS story, s.rule AS rule, s.confidence AS confidence,
  s.span_start AS span_start, s.span_end AS span_end, s.review AS review, s.doc AS doc, s.r AS r
FROM statement s JOIN document d ON d.n = s.doc JOIN body b ON b.n = d.body
WHERE d.is_current = 1 AND coalesce(s.review, '') <> 'rejected';

CREATE VIEW meetings AS
SELECT d.key AS document, m.id AS id,
  (SELECT {join}(l.w, ' ') FROM (SELECT p.entity AS w FROM party p WHERE p.doc = m.doc AND p.r = m.r AND p.role = 'participant' ORDER BY p.ord) l) AS participants,
  (SELECT {join}(l.w, ' ') FROM (SELECT p.entity AS w FROM party p WHERE p.doc = m.doc AND p.r = m.r AND p.role = 'host' ORDER BY p.ord) l) AS host,
  m.channel AS channel, m.format AS format, m.status AS status, m.date AS date, m.precision AS precision, m.date_from AS date_from,
  m.starts AS starts, m.ends AS ends, m.duration AS duration, m.place AS place, m.place_country AS place_country, m.latitude AS latitude, m.longitude AS longitude,
  (SELECT {join}(l.w, '; ') FROM (SELECT substr(b.text, CAST(x.span_start AS INTEGER) + 1, CAST(x.span_end - x.span_start AS INTEGER)) AS w FROM span x WHERE x.doc = m.doc AND x.r = m.r AND x.role = 'topic' ORDER BY x.ord) l) AS topics,
  m.certainty AS certainty, m.statement AS statement, d.publisher AS publisher, d.published AS published, d.story AS story, m.rule AS rule, m.confidence AS confidence,
  m.span_start AS span_start, m.span_end AS span_end, m.review AS review, m.doc AS doc, m.r AS r
FROM meeting m JOIN document d ON d.n = m.doc JOIN body b ON b.n = d.body
WHERE d.is_current = 1 AND coalesce(m.review, '') <> 'rejected';

CREATE VIEW positions AS
SELECT d.key AS document, q.id AS id,
  (SELECT {join}(l.w, ' ') FROM (SELECT p.entity AS w FROM party p WHERE p.doc = q.doc AND p.r = q.r AND p.role = 'holder' ORDER BY p.ord) l) AS holder,
  (SELECT {join}(l.w, ' ') FROM (SELECT p.entity AS w FROM party p WHERE p.doc = q.doc AND p.r = q.r AND p.role = 'toward' ORDER BY p.ord) l) AS toward,
  q.stance AS stance,
  (SELECT {join}(l.w, ' … ') FROM (SELECT substr(b.text, CAST(x.span_start AS INTEGER) + 1, CAST(x.span_end - x.span_start AS INTEGER)) AS w FROM span x WHERE x.doc = q.doc AND x.r = q.r AND x.role = 'issue' ORDER BY x.ord) l) AS issue,
  q.certainty AS certainty, q.date AS date, q.precision AS precision, q.date_from AS date_from, q.statement AS statement,
  d.publisher AS publisher, d.published AS published, d.story AS story, q.rule AS rule, q.confidence AS confidence,
  q.span_start AS span_start, q.span_end AS span_end, q.review AS review, q.doc AS doc, q.r AS r
FROM position q JOIN document d ON d.n = q.doc JOIN body b ON b.n = d.body
WHERE d.is_current = 1 AND coalesce(q.review, '') <> 'rejected';

CREATE VIEW events AS
SELECT d.key AS document, e.id AS id,
  (SELECT {join}(l.w, ' ') FROM (SELECT p.entity AS w FROM party p WHERE p.doc = e.doc AND p.r = e.r AND p.role = 'actor' ORDER BY p.ord) l) AS actor,
  (SELECT {join}(l.w, ' ') FROM (SELECT p.entity AS w FROM party p WHERE p.doc = e.doc AND p.r = e.r AND p.role = 'recipient' ORDER BY p.ord) l) AS recipient,
  e.event AS event, e.mode AS mode, e.context AS context, e.score AS score, e.quad_code AS quad_code, e.cameo AS cameo,
  e.date AS date, e.precision AS precision, e.date_from AS date_from, e.place AS place, e.place_country AS place_country, e.latitude AS latitude, e.longitude AS longitude,
  e.certainty AS certainty, e.statement AS statement, substr(b.text, CAST(e.span_start AS INTEGER) + 1, CAST(e.span_end - e.span_start AS INTEGER)) AS trigger_words,
  d.publisher AS publisher, d.published AS published, d.story AS story, e.rule AS rule, e.confidence AS confidence,
  e.span_start AS span_start, e.span_end AS span_end, e.review AS review, e.doc AS doc, e.r AS r
FROM event e JOIN document d ON d.n = e.doc JOIN body b ON b.n = d.body
WHERE d.is_current = 1 AND coalesce(e.review, '') <> 'rejected';

CREATE VIEW parties AS
SELECT d.key AS document, p.role AS role, p.entity AS entity, p.country AS country,
  substr(b.text, CAST(p.span_start AS INTEGER) + 1, CAST(p.span_end - p.span_start AS INTEGER)) AS words,
  substr(b.text, CAST(p.cue_start AS INTEGER) + 1, CAST(p.cue_end - p.cue_start AS INTEGER)) AS cue,
  p.span_start AS span_start, p.span_end AS span_end, p.ord AS ord, p.doc AS doc, p.r AS r
FROM party p JOIN document d ON d.n = p.doc JOIN body b ON b.n = d.body WHERE d.is_current = 1;

CREATE VIEW spans AS
SELECT d.key AS document, x.role AS role, substr(b.text, CAST(x.span_start AS INTEGER) + 1, CAST(x.span_end - x.span_start AS INTEGER)) AS words,
  x.span_start AS span_start, x.span_end AS span_end, x.ord AS ord, x.doc AS doc, x.r AS r
FROM span x JOIN document d ON d.n = x.doc JOIN body b ON b.n = d.body WHERE d.is_current = 1;

CREATE VIEW entities AS
SELECT d.key AS document, e.id AS id, e.name AS name, e.type AS type, e.country AS country, e.sector AS sector, e.title AS title,
  e.title_country AS title_country, e.organisation AS organisation, e.named AS named, e.wikidata AS wikidata, e.doc AS doc, e.ord AS ord
FROM entity e JOIN document d ON d.n = e.doc WHERE d.is_current = 1;

CREATE VIEW mentions AS
SELECT d.key AS document, e.id AS entity, m.told_by AS told_by, substr(b.text, CAST(m.span_start AS INTEGER) + 1, CAST(m.span_end - m.span_start AS INTEGER)) AS words,
  m.span_start AS span_start, m.span_end AS span_end, m.doc AS doc, m.ord AS ord
FROM mention m JOIN entity e ON e.doc = m.doc AND e.ord = m.ord JOIN document d ON d.n = m.doc JOIN body b ON b.n = d.body WHERE d.is_current = 1;

CREATE VIEW diagnostics AS
SELECT d.key AS document, g.code AS code, g.message AS message, g.span_start AS span_start, g.span_end AS span_end, g.doc AS doc
FROM diagnostic g JOIN document d ON d.n = g.doc WHERE d.is_current = 1;

CREATE VIEW refusals AS SELECT source, code, message FROM refused;

CREATE VIEW reviews AS
SELECT n, hash, kind, span_start, span_end, record, verdict, field, value, reason, reviewer, decided FROM review;

CREATE VIEW acts AS
SELECT a.source AS source, a.target AS target, d.key AS document, e.id AS id, e.event AS event, e.mode AS mode, e.quad_code AS quad_code, e.score AS score,
  e.date AS date, d.published AS published, d.publisher AS publisher, d.story AS story, a.doc AS doc, a.r AS r
FROM act a JOIN event e ON e.doc = a.doc AND e.r = a.r JOIN document d ON d.n = a.doc
WHERE d.is_current = 1 AND coalesce(e.review, '') <> 'rejected';

CREATE VIEW merged_lines AS SELECT kind, who, ord, id, date, line FROM merged;

CREATE VIEW merged_parts AS
SELECT p.kind AS kind, m.id AS id, p.document AS document, p.record AS record, p.reason AS reason, p.who AS who, p.ord AS ord, p.part AS part
FROM merged_part p JOIN merged m ON m.kind = p.kind AND m.who = p.who AND m.ord = p.ord;
