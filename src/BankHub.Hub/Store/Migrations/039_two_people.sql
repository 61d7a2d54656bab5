-- What a restore held is let go by two people also one by one: the first one's word is kept where all that two people say of a payment is.
alter table resolution
    drop constraint resolution_outcome_check,
    add constraint resolution_outcome_check check (outcome in ('reached', 'neverLeft', 'release'));

-- Two people may also say that a parked record is of no payment.
alter table parked
    drop constraint parked_state_check,
    add constraint parked_state_check check (state in ('Open', 'Retried', 'Closed', 'Dismissed'));
