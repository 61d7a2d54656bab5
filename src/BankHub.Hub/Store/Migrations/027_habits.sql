-- What a bank breaks of its market's rules though its messages are read is one row a rule: how many messages, and the latest of them.
alter table parked add times int not null default 1;
alter table parked add latest uuid;
