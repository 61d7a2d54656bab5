-- Which line of a statement was told of another booking than its name says is asked at each equal booking beside it.
drop index concurrently if exists parked_told_otherwise;
create index concurrently parked_told_otherwise on parked (subject, ordinal) where rule = 'entry-told-otherwise';
