-- Under which master keys rows are written and read: agreed between the nodes, whatever rings they hold. Reads: rows may still be sealed
-- under it. Retired: none is, it may leave the rings.
create table ring_key (
    id    bigint primary key,
    state text not null check (state in ('Writes', 'Reads', 'Retired')),
    since timestamptz not null
);
create unique index ring_key_that_writes on ring_key (state) where state = 'Writes';

-- What each running node holds, would write under and does write under.
create table ring_node (
    node   text primary key,
    holds  bigint[] not null,
    wants  bigint not null,
    writes bigint not null,
    at     timestamptz not null
);

-- How far what is sealed under older keys was sealed again under the target, column by column: the rows up to the place were seen in this
-- pass. A column is done when a whole pass found nothing.
create table reseal (
    target   bigint not null,
    source   text not null,
    place    text[],
    pass     int not null default 1,
    found    bigint not null default 0,
    resealed bigint not null default 0,
    done_at  timestamptz,
    primary key (target, source)
);

-- The chain covers the body as it was first written; this is its SHA-256, once it was sealed again.
alter table event add body_hash bytea;
