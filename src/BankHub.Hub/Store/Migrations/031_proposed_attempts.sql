-- What was proposed of a booking is proposed of one attempt, and of the payment as it was then.
alter table unmatched add proposed_attempt int;
alter table unmatched add proposed_version int;
