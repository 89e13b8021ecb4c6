-- Keys of stories by the period of publication, so that what is written and looked up together lies together. 0 is no known period: documents of every time are held
-- against those under it, as against all that were taken in before; -1 holds the keys by which reprints of any time are found.
CREATE TABLE story_key_by_period (
  period BIGINT NOT NULL,
  band_key BIGINT NOT NULL,
  doc BIGINT NOT NULL,
  PRIMARY KEY (period, band_key, doc)
) {clustered};
INSERT INTO story_key_by_period (period, band_key, doc) SELECT 0, band_key, doc FROM story_key;
DROP TABLE story_key;
ALTER TABLE story_key_by_period RENAME TO story_key;
