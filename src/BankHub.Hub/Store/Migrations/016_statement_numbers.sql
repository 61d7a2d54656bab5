-- The bank's own number of a statement, by which two of one day and name are two; what was stored before has none.
alter table statement add number bigint;
