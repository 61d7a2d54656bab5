-- Doors of banks at which nobody answered: since when, how often on end, and when the next message is tried. What waits there keeps its
-- place in the queue.
create table closed_door (
    connection text not null,
    endpoint   text not null,
    tries      int not null,
    since      timestamptz not null,
    noted_at   timestamptz not null,
    try_at     timestamptz not null,
    primary key (connection, endpoint)
);
