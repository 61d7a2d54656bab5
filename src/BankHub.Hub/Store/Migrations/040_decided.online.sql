-- What two people decided is looked up by its payment and attempt, and a dismissed record by its key.
drop index concurrently if exists resolution_decided;
create index concurrently resolution_decided on resolution (payment_id, attempt) where second is not null;
drop index concurrently if exists parked_dismissed;
create index concurrently parked_dismissed on parked (record) where state = 'Dismissed';
