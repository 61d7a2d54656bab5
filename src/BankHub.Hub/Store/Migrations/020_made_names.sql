-- Whose way of naming made up an entry's name where the bank gave none; empty for the bank's own, and for what was stored before.
alter table statement_entry add named_by text not null default '';
