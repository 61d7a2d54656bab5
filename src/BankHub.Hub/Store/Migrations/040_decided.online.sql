-- A record that two people dismissed is looked up by its key.
drop index concurrently if exists parked_dismissed;
create index concurrently parked_dismissed on parked (record) where state = 'Dismissed';
