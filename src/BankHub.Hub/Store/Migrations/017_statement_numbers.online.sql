drop index concurrently if exists statement_once_by_number;
create unique index concurrently statement_once_by_number
    on statement (connection, account_hash, kind, identification, day, page, coalesce(number, 0)) where copy_of is null;
drop index concurrently if exists statement_once;
