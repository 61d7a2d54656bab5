-- Bookings that were put aside: people let those of a message go on.
drop index concurrently if exists statement_entry_failed;
create index concurrently statement_entry_failed on statement_entry (inbound_id) where state = 'Failed';
