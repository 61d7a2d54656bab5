-- Two people may also say what became of a payment that was sent and of which the bank tells nothing in its time.
alter table resolution
    drop constraint resolution_outcome_check,
    add constraint resolution_outcome_check check (outcome in ('reached', 'neverLeft', 'release', 'taken', 'refused'));
