-- Whose turn it is at an endpoint: a node that was stopped, and whose lease ran out, must not take the next one's for its own.
alter table poll add column fence bigint not null default 0;
