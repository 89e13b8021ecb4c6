-- Full text: FTS5 over the texts as the raw layer has them, which keeps no second copy.
CREATE VIRTUAL TABLE search USING fts5 (title, text, content = 'searched', content_rowid = 'n', tokenize = 'porter unicode61 remove_diacritics 2');

CREATE TRIGGER review_unchanged BEFORE UPDATE ON review BEGIN SELECT RAISE(ABORT, 'decisions are added, never changed'); END;
CREATE TRIGGER review_kept BEFORE DELETE ON review BEGIN SELECT RAISE(ABORT, 'decisions are added, never removed'); END;
