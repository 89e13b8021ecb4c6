-- The views alone changed: tools with an older SQLite can open a desk.
DELETE FROM desk WHERE version < 0;
