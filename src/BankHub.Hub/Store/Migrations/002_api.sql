-- Only lines that made no payment of their own stand in batch_line; a line that did is found through its payment.
create index batch_line_payment on batch_line (batch_id, payment_id) where payment_id is not null;

-- Paging over the rows of all callers.
create index payment_of_all_by_time on payment (created_at, id);
create index alarm_by_time on alarm (at, id);
create index parked_by_time on parked (opened_at, id) where state = 'Open';
create index case_by_time on payment_case (opened_at, id);


-- While a receiver is down its notices wait; claims are per caller.
alter table caller add webhook_down_until timestamptz;
create index notification_of_caller on notification (caller, due_at);
drop index notification_due;
