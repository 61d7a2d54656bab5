-- Bookings without a name of their own are named by their number in the message. In statements that an earlier version began they are
-- named by everything that it told before them, and keep those names however often they are read.
alter table statement add column numbered boolean not null default false;
