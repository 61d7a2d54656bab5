-- What a restore held is let go by two people also one by one: what the first one said is kept where all that two people say of a payment is.
alter table resolution
    drop constraint resolution_outcome_check,
    add constraint resolution_outcome_check check (outcome in ('reached', 'neverLeft', 'release'));
