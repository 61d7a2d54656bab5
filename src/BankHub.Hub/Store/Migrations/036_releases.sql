-- What waited when the database was restored, and under which restore each payment is held.
create table held_by_restore (
    payment_id uuid primary key,
    connection text not null,
    restore    uuid not null
);
create index held_by_restore_of on held_by_restore (connection, payment_id);

-- Many of them are let go at once by two people: what the first one proposes, exactly which payments those are, and how far it is done.
create table release (
    id           uuid primary key,
    connection   text not null,
    restore      uuid,
    product      text,
    caller       text,
    from_at      timestamptz,
    to_at        timestamptz,
    note         text not null,
    payments     int not null,
    left_out     int not null,
    currencies   text[] not null,
    amounts      numeric(24, 5)[] not null,
    digest       text not null,
    state        text not null default 'Proposed' check (state in ('Proposed', 'Confirmed', 'Done', 'Withdrawn')),
    proposed_by  text not null,
    proposed_at  timestamptz not null,
    expires_at   timestamptz not null,
    confirmed_by text,
    confirmed_at timestamptz,
    place        uuid,
    released     int not null default 0,
    closed_at    timestamptz,
    closed_by    text
);
create index release_by_time on release (proposed_at, id);
create index release_confirmed on release (confirmed_at, id) where state = 'Confirmed';

create table release_member (
    release_id uuid not null,
    payment_id uuid not null,
    version    int not null,
    primary key (release_id, payment_id)
);

-- The end-to-end ids that news and bookings of nobody give: alone they match nothing, but a payment that bears one may be at the bank.
alter table orphan add end_to_ends text[] not null default '{}';
alter table unmatched add end_to_end text;
