-- What a kind of evidence is called by versions that know it, where the version before does not: it reads the kind beside, and works on.
alter table evidence add finer text;

-- How often in a row the message, or the booking, alone was too much for a statement in its time: at last it waits for people.
alter table inbound add stalls int not null default 0;
alter table statement_entry add stalls int not null default 0;
