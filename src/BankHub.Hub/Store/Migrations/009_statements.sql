-- What banks tell of accounts. Account numbers stand in encrypted documents only; a keyed hash finds them.
create table statement (
    id             uuid primary key,
    connection     text not null,
    account_hash   bytea not null,
    account_tail   text not null,
    currency       text not null,
    kind           text not null,
    identification text not null,
    day            date not null,
    page           int not null,
    last_page      boolean not null,
    sequence       bigint,
    inbound_id     uuid not null,
    ordinal        int not null,
    copy_of        uuid,
    document       bytea not null,
    opening        numeric(24, 5),
    closing        numeric(24, 5),
    entries        int,
    stated         int,
    state          text not null check (state in ('Receiving', 'Complete', 'Corrected')),
    chain          text not null default 'Open',
    at             timestamptz not null
);
create unique index statement_once on statement (connection, account_hash, kind, identification, day, page) where copy_of is null;
create index statement_of_inbound on statement (inbound_id, ordinal);
create index statement_copies on statement (copy_of) where copy_of is not null;
create index statement_by_sequence on statement (connection, account_hash, kind, sequence, day) where copy_of is null;
create index statement_by_day on statement (connection, account_hash, kind, day) where copy_of is null;
create index statement_by_time on statement (at, id);
create index statement_by_account on statement (account_hash, at, id);
create index statement_by_connection on statement (connection, at, id);

create table statement_balance (
    statement_id uuid not null,
    position     int not null,
    type         text not null,
    amount       numeric(24, 5) not null,
    currency     text not null,
    day          date not null,
    primary key (statement_id, position)
);

-- Which bookings stand in a statement, each with what it adds to the balance. The same booking may stand in several.
create table statement_line (
    statement_id uuid not null,
    ordinal      int not null,
    identity     text not null,
    amount       numeric(24, 5) not null,
    booked       boolean not null,
    primary key (statement_id, ordinal)
);

create index statement_line_of on statement_line (statement_id, identity, ordinal);

-- A booking, once however often it is told. What nodes of the version before still write has no document and is reconciled all the same;
-- what stands there already was seen by people, and nobody is told of it again.
alter table statement_entry
    add id           uuid not null default gen_random_uuid(),
    add statement_id uuid,
    add kind         text,
    add account_hash bytea,
    add account_tail text,
    add ordinal      int not null default -1,
    add certain      boolean not null default true,
    add status       text not null default 'Booked',
    add reversal     boolean not null default false,
    add value_date   date,
    add document     bytea,
    add state        text not null default 'Before';
alter table statement_entry alter state set default 'New';
create unique index statement_entry_by_id on statement_entry (id);
create index statement_entry_new on statement_entry (connection, at, ordinal) where state = 'New';
create index statement_entry_alike on statement_entry (connection, account_hash, amount, booking_date, kind, certain);

-- Which payments a booking, or one of its transactions, is the booking of; payment null for all members of a message.
create table entry_match (
    entry_id    uuid not null,
    detail      int not null,
    outbound_id uuid not null,
    payment_id  uuid,
    attempt     int,
    kind        text not null,
    by          text not null,
    at          timestamptz not null
);
create unique index entry_match_once on entry_match (entry_id, detail, outbound_id, payment_id) nulls not distinct;
create index entry_match_of_payment on entry_match (payment_id) where payment_id is not null;

-- Bookings that are nobody's, and money that came in (Credited); both are looked at again when a name that they give is learnt.
create table unmatched (
    id               uuid primary key,
    entry_id         uuid not null,
    detail           int not null,
    connection       text not null,
    reason           text not null,
    refs             text[] not null,
    side             text not null,
    amount           numeric(24, 5) not null,
    currency         text not null,
    state            text not null check (state in ('Open', 'Credited', 'Matched', 'Dismissed')),
    look_at          timestamptz,
    proposed_by      text,
    proposed_payment uuid,
    note             text,
    opened_at        timestamptz not null,
    closed_at        timestamptz,
    closed_by        text,
    unique (entry_id, detail)
);
create index unmatched_by_time on unmatched (opened_at, id) where state = 'Open';
create index unmatched_credited_by_time on unmatched (opened_at, id) where state = 'Credited';
create index unmatched_to_look_at on unmatched (connection, look_at) where look_at is not null;

-- The names that unmatched bookings give, by name: what is learnt finds them, however many there are.
create table unmatched_name (
    connection text not null,
    name       text not null,
    entry_id   uuid not null,
    primary key (connection, name, entry_id)
);

-- A notice of something that is no payment's event carries its own words, encrypted.
alter table notification add body bytea;
