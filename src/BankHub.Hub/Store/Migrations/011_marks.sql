-- What each node left here last, and remembers beside the database: one that does not know it any more was put back.
create table mark (
    id    uuid primary key,
    token uuid not null,
    at    timestamptz not null
);
