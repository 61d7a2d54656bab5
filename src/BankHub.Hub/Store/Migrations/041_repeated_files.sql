-- Which repeated files two people have read all the same, and why.
create table repeated_file (
    inbound_id uuid        primary key,
    reason     text        not null,
    first      text        not null,
    first_at   timestamptz not null,
    second     text,
    second_at  timestamptz
);
