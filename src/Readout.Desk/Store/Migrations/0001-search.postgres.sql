-- Full text: words in all their forms, the title before the text.
CREATE TABLE search (
  n BIGINT NOT NULL PRIMARY KEY,
  words TSVECTOR NOT NULL
);
CREATE INDEX search_words ON search USING gin (words);

CREATE FUNCTION review_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'decisions are added, never changed or removed'; END $$;
CREATE TRIGGER review_unchanged BEFORE UPDATE OR DELETE ON review FOR EACH ROW EXECUTE FUNCTION review_refuse();
