-- The search for duplicates has one index that begins with what it asks for, and no other that the planner could take instead.
drop index payment_by_fingerprint;
create index payment_by_fingerprint on payment (fingerprint);

-- Answers and callbacks are read in lanes of their own.
create index inbound_to_decode on inbound (connection, kind, at) where state = 'Received';
drop index inbound_to_decode_of;

-- A function that reads a table is parsed and planned anew in every statement that calls it; this one becomes part of the statement.
-- Nobody can set the clock of a hub any more: what simulates time replaces the function.
create or replace function hub_now() returns timestamptz language sql volatile as $$ select clock_timestamp() $$;
drop table hub_clock;
