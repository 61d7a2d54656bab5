-- The search for duplicates has one index that begins with what it asks for, and no other that the planner could take instead.
drop index concurrently if exists payment_by_money;
create index concurrently payment_by_money on payment (fingerprint);
drop index concurrently if exists payment_by_fingerprint;

-- Answers and callbacks are read in lanes of their own.
drop index concurrently if exists inbound_of_kind;
create index concurrently inbound_of_kind on inbound (connection, kind, at) where state = 'Received';
drop index concurrently if exists inbound_to_decode_of;
