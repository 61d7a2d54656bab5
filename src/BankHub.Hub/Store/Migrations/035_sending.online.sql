-- What is being sent may come back to its old place: a queue begins no later than there.
drop index concurrently if exists outbound_sending;
create index concurrently outbound_sending on outbound (connection, endpoint, due_at) where state = 'Sending';
