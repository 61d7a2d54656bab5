-- The transaction that wrote an event. Transactions that can still commit late are all at or after the oldest one running, so that what
-- lies before it is whole and stays so: anchors take events in this order (a sequence or a time would skip late commits).
alter table event add column tx xid8 not null default pg_current_xact_id();
create index event_by_tx on event (tx);

-- The heads of the event chains that moved, chained to the anchor before. The digest also goes to the log and the metrics.
create table anchor (
    number bigint primary key,
    upto   xid8 not null,
    heads  int not null,
    digest bytea not null,
    hash   bytea not null,
    at     timestamptz not null
);

-- The anchored heads themselves (payment, version, hash; 52 bytes each), so that the record that changed can be named.
create table anchor_heads (
    anchor bigint not null,
    chunk  int not null,
    heads  bytea not null,
    primary key (anchor, chunk)
);

-- Search by reference or account reads only what it returns, newest first.
create index payment_by_reference on payment (reference, created_at, id) where reference is not null;
create index payment_by_end_to_end on payment (end_to_end, created_at, id);
create index payment_by_debtor on payment (debtor_hash, created_at, id) where debtor_hash is not null;
create index payment_by_creditor on payment (creditor_hash, created_at, id) where creditor_hash is not null;
