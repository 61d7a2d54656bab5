-- After a restore a connection goes on only when two people said so: the one who said so first.
alter table connection_state add column resume_by text;
