-- By which making of its bank's adapter a message is being read: the place that was reached means nothing to another one.
alter table inbound add decoder text;

-- Counts on as long as hubs run: a database that is behind what a node wrote down was put back to an earlier moment.
alter table timeline add mark bigint not null default 0;

-- A recall that failed is put aside for a while, so that it does not stand in the way of the others.
alter table payment_case add due_at timestamptz;
