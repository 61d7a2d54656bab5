drop index concurrently if exists statement_entry_alike_by_name;
create index concurrently statement_entry_alike_by_name
    on statement_entry (connection, account_hash, amount, booking_date, kind, certain, named_by);
drop index concurrently if exists statement_entry_alike;
