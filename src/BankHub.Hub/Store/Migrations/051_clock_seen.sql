-- The latest time that the database's clock was seen to show, so that it is noticed when it is put back.
create table clock_seen (
    only_one bool primary key default true check (only_one),
    highest  timestamptz not null
);
