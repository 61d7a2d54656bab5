-- Which history of which PostgreSQL the hub saw last. Another one means that the database was restored, or taken over by a standby.
create table timeline (
    only_row boolean primary key default true check (only_row),
    identity text not null,
    since    timestamptz not null
);
