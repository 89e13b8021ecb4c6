-- By which documents that share a key by chance are told from those that are alike.
CREATE TABLE story_sketch (
  doc {serial},
  values16 {blob} NOT NULL
);
