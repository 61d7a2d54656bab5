-- Why a person closed a case.
alter table payment_case add note text;
