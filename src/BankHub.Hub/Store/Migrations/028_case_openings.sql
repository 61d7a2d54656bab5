-- How often a case was opened, each of which is told; and how much was said of what it is about when people could last look at it.
alter table payment_case add openings int not null default 1;
alter table payment_case add weight int;
