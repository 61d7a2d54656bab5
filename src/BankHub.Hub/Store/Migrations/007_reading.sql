-- By which making of its bank's adapter a message is being read: the place that was reached means nothing to another one.
alter table inbound add decoder text;

-- A recall that failed is put aside for a while, so that it does not stand in the way of the others.
alter table payment_case add due_at timestamptz;
