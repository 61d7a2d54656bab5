-- Whether two people dismissed a message that nobody can read is asked of each unread one.
drop index concurrently if exists parked_dismissed_message;
create index concurrently parked_dismissed_message on parked (subject) where kind = 'inbound' and state = 'Dismissed';
