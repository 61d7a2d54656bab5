-- Answers to what moves money lead to no next step that a payment waits for: they are read with the callbacks, many together. What an
-- earlier version stores is read as before.
alter table inbound add column patient boolean not null default false;
