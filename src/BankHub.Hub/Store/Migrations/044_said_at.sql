-- When the bank said it, by its own message: the order in which news come proves nothing.
alter table evidence add as_of timestamptz;
