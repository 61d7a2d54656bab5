-- A message of a chain that was open when the database was restored: what the bank does not know of it proves nothing, for in the time
-- that was lost it may have been voided and its payments sent in another one. Nothing that moves money follows from it by itself.
alter table outbound add restored boolean not null default false;
