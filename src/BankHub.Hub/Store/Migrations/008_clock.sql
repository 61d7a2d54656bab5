-- A function that reads a table is parsed and planned anew in every statement that calls it; this one becomes part of the statement.
-- Nobody can set the clock of a hub any more: what simulates time replaces the function. Its table, which nodes of the version before may
-- still be reading, goes with a later version.
create or replace function hub_now() returns timestamptz language sql volatile as $$ select clock_timestamp() $$;
