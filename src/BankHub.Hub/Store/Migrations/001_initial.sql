-- The one store and the coordination engine of all hub nodes.
-- Times are the database's: hub_now() is the clock of every row, lease and deadline; simulations set it through hub_clock.

create table hub_clock (
    only_row  boolean primary key default true check (only_row),
    frozen_at timestamptz,
    ahead     interval not null default '0'
);
insert into hub_clock default values;

create function hub_now() returns timestamptz language sql volatile as
$$ select coalesce(frozen_at, clock_timestamp()) + ahead from hub_clock $$;

-- Who may call. A key is stored as its SHA-256; "sees" names the caller whose rows are shown, * for all.
create table caller (
    id             text primary key,
    kind           text not null check (kind in ('system', 'person')),
    key_hash       bytea not null unique,
    scopes         text[] not null,
    sees           text not null,
    webhook_url    text,
    webhook_secret bytea,
    active         boolean not null default true
);

-- One row a payment. The canonical document is the encrypted body of its first event.
create table payment (
    id               uuid primary key,
    caller           text not null,
    idempotency_key  text not null,
    request_hash     bytea not null,
    batch_id         uuid,
    batch_line       int,
    reference        text,
    end_to_end       text not null,
    scheme           text not null,
    method           text not null,
    currency         text not null,
    amount           numeric(24, 5) not null,
    requested_date   date not null,
    connection       text not null,
    product          text not null,
    group_key        text not null,
    expected_send_at timestamptz not null,
    state            text not null,
    reason           text,
    version          int not null,
    chain            bytea not null,
    attempt          int not null default 0,
    returned         numeric(24, 5) not null default 0,
    frozen           boolean not null default false,
    fingerprint      bytea not null,
    debtor_hash      bytea,
    creditor_hash    bytea,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    unique (caller, idempotency_key)
);
create index payment_by_time on payment (caller, created_at, id);
create index payment_by_fingerprint on payment (caller, fingerprint);
create index payment_by_batch on payment (batch_id, batch_line) where batch_id is not null;

-- Payments that wait for Seal.
create table work (
    payment_id uuid primary key,
    connection text not null,
    product    text not null,
    group_key  text not null,
    due_at     timestamptz not null
);
create index work_by_due on work (connection, product, due_at);
create index work_by_group on work (connection, product, group_key, due_at);

-- Every transition, chained by hash per payment; version n is unique because its payment row is locked.
create table event (
    payment_id uuid not null,
    version    int not null,
    at         timestamptz not null,
    state      text not null,
    actor      text not null,
    cause      text not null,
    detail     text,
    body       bytea,
    hash       bytea not null,
    primary key (payment_id, version, at)
) partition by range (at);

-- Bytes that left and came, in encrypted chunks.
create table body (
    owner uuid not null,
    chunk int not null,
    at    timestamptz not null,
    data  bytea not null,
    primary key (owner, chunk, at)
) partition by range (at);

create table event_other partition of event default;
create table body_other partition of body default;

-- Makes the monthly partitions around a day. A month whose rows already stand in the default partition stays there.
create function hub_make_partitions(around date) returns void language plpgsql as $$
declare
    month date;
    part  text;
begin
    for i in -1..2 loop
        month := date_trunc('month', around)::date + make_interval(months => i);
        foreach part in array array['event', 'body'] loop
            begin
                execute format('create table if not exists %I partition of %I for values from (%L) to (%L)',
                    part || to_char(month, '_YYYYMM'), part, month::timestamp at time zone 'UTC',
                    (month + interval '1 month') at time zone 'UTC');
            exception when check_violation then null;
            end;
        end loop;
    end loop;
end $$;
select hub_make_partitions(hub_now()::date);

-- A message to a bank. A chain (create, confirm, inquire …) shares its root, which carries the members.
create table outbound (
    id            uuid primary key,
    connection    text not null,
    endpoint      text not null,
    product       text,
    message_id    text not null,
    part          int not null,
    effect        text not null,
    kind          text not null check (kind in ('file', 'request')),
    target        text not null,
    adapter_state text,
    root_id       uuid not null,
    parent_id     uuid,
    step          text,
    payment_id    uuid,
    attempt       int,
    state         text not null check (state in ('Sealed', 'Sending', 'Answered', 'Sent', 'InDoubt', 'Parked', 'Voided')),
    sha256        bytea not null,
    size          bigint not null,
    members       int not null,
    total         numeric(24, 5) not null,
    sequence      bigint not null,
    business_date date not null,
    value_date    date not null,
    not_after     timestamptz,
    due_at        timestamptz not null,
    sends         int not null default 0,
    refusals      int not null default 0,
    first_sent_at timestamptz,
    sent_at       timestamptz,
    lease_until   timestamptz,
    lease_owner   text,
    fence         bigint not null default 0,
    may_publish   boolean not null default false,
    note          text,
    created_at    timestamptz not null,
    unique (connection, message_id, part)
);
create unique index outbound_step on outbound (parent_id, step) where parent_id is not null;
create index outbound_to_send on outbound (connection, endpoint, due_at) where state = 'Sealed';
create index outbound_under_way on outbound (lease_until) where state = 'Sending';
create index outbound_in_doubt on outbound (connection) where state = 'InDoubt';
create index outbound_chain on outbound (root_id);

create table attempt (
    payment_id     uuid not null,
    no             int not null,
    connection     text not null,
    outbound_id    uuid not null,
    position       int not null,
    instruction_id text not null,
    number         bigint not null,
    sealed_at      timestamptz not null,
    primary key (payment_id, no),
    unique (connection, instruction_id),
    unique (connection, number)
);
create index attempt_of_message on attempt (outbound_id, position);

-- Names by which a bank may speak of a message (payment null) or of an attempt.
create table reference (
    connection  text not null,
    kind        text not null,
    value       text not null,
    outbound_id uuid not null,
    payment_id  uuid,
    attempt     int
);
create unique index reference_once on reference (connection, kind, value) where kind not in ('uetr', 'endToEnd');
create index reference_shared on reference (connection, kind, value) where kind in ('uetr', 'endToEnd');
create index reference_of_payment on reference (payment_id, attempt) where payment_id is not null;

-- What is known; message-wide when payment_id is null. The key makes each piece count once.
create table evidence (
    key          text primary key,
    outbound_id  uuid not null,
    payment_id   uuid,
    attempt      int,
    inbound_id   uuid,
    kind         text not null,
    identity     text,
    reason_set   text,
    reason_code  text,
    reason_text  text,
    amount       numeric(24, 5),
    currency     text,
    side         text,
    booking_date date,
    bank_word    text,
    source       text not null,
    at           timestamptz not null
);
create index evidence_of_payment on evidence (payment_id, attempt) where payment_id is not null;
create index evidence_of_message on evidence (outbound_id) where payment_id is null;

-- Evidence that names nothing we know, yet.
create table orphan (
    key        text primary key,
    connection text not null,
    inbound_id uuid not null,
    ordinal    int not null,
    refs       text[] not null,
    evidence   bytea not null,
    at         timestamptz not null
);
create index orphan_refs on orphan using gin (refs);

-- Message-wide news on its way to the members, chunk by chunk.
create table spread (
    outbound_id uuid primary key,
    position    int not null,
    cause       text not null,
    at          timestamptz not null
);

create table inbound (
    id           uuid primary key,
    connection   text not null,
    endpoint     text not null,
    kind         text not null check (kind in ('file', 'reply', 'callback')),
    name         text,
    meta         text,
    reply_to     uuid,
    sha256       bytea not null,
    size         bigint not null,
    state        text not null check (state in ('Received', 'Decoded', 'Parked', 'Duplicate')),
    next_ordinal int not null default 0,
    tries        int not null default 0,
    replay       boolean not null default false,
    lease_until  timestamptz,
    lease_owner  text,
    at           timestamptz not null
);
create index inbound_to_decode on inbound (at) where state = 'Received';
create index inbound_replies on inbound (reply_to) where reply_to is not null;

-- What was received before: file content (raw and unwrapped), a bank's event id, a message's answer.
create table inbound_key (
    connection text not null,
    kind       text not null,
    key        text not null,
    inbound_id uuid not null,
    primary key (connection, kind, key)
);

-- Files seen in a listing that were not yet stable or not yet released.
create table listed_file (
    connection text not null,
    endpoint   text not null,
    name       text not null,
    size       bigint not null,
    modified   timestamptz not null,
    seen_at    timestamptz not null,
    primary key (connection, endpoint, name)
);

-- What cannot go on by itself: with its reason, its bytes (through the subject) and a way to go on.
create table parked (
    id         uuid primary key,
    kind       text not null check (kind in ('payment', 'outbound', 'inbound', 'record')),
    subject    uuid not null,
    ordinal    int not null default -1,
    connection text not null,
    caller     text,
    rule       text not null,
    reason     text not null,
    state      text not null default 'Open' check (state in ('Open', 'Retried', 'Closed')),
    opened_at  timestamptz not null,
    closed_at  timestamptz,
    closed_by  text
);
create unique index parked_open on parked (kind, subject, ordinal, rule) where state = 'Open';

-- Conflicts, corrections, recalls: children of a payment, for people.
create table payment_case (
    id         uuid primary key,
    key        text not null unique,
    payment_id uuid not null,
    attempt    int not null,
    caller     text not null,
    kind       text not null,
    detail     bytea,
    state      text not null default 'Open',
    opened_at  timestamptz not null,
    closed_at  timestamptz,
    closed_by  text
);
create index case_of_payment on payment_case (payment_id);

create table alarm (
    id         uuid primary key,
    key        text not null unique,
    severity   text not null check (severity in ('notice', 'warning', 'high', 'highest')),
    connection text,
    rule       text not null,
    subject    text not null,
    text       text not null,
    at         timestamptz not null
);

-- Two people decide a doubt.
create table resolution (
    id         uuid primary key,
    payment_id uuid not null,
    attempt    int not null,
    outcome    text not null check (outcome in ('reached', 'neverLeft')),
    evidence   text not null,
    version    int not null,
    first      text not null,
    first_at   timestamptz not null,
    second     text,
    second_at  timestamptz,
    check (second is null or second <> first)
);
create unique index resolution_open on resolution (payment_id, attempt) where second is null;

-- Booked entries that name no payment of ours.
create table statement_entry (
    connection   text not null,
    identity     text not null,
    inbound_id   uuid not null,
    side         text not null,
    amount       numeric(24, 5) not null,
    currency     text not null,
    booking_date date not null,
    text         text,
    at           timestamptz not null,
    primary key (connection, identity)
);

create table send_window (
    connection    text not null,
    product       text not null,
    business_date date not null,
    name          text not null,
    opens_at      timestamptz not null,
    seal_at       timestamptz,
    closes_at     timestamptz not null,
    value_date    date not null,
    state         text not null default 'Planned' check (state in ('Planned', 'Open', 'Closing', 'Sent', 'Missed')),
    primary key (connection, product, business_date, name)
);
create index send_window_live on send_window (closes_at) where state in ('Planned', 'Open', 'Closing');

create table connection_state (
    connection text primary key,
    paused     boolean not null default false,
    changed_by text,
    changed_at timestamptz
);

-- Numbers that are never given twice; taken in blocks outside the work transaction, so that gaps occur and repeats do not.
create table sequence_block (
    connection text not null,
    name       text not null,
    next       bigint not null,
    primary key (connection, name)
);

create table poll (
    connection  text not null,
    endpoint    text not null,
    next_at     timestamptz not null,
    cursor      text,
    lease_until timestamptz,
    lease_owner text,
    failures    int not null default 0,
    primary key (connection, endpoint)
);

create table batch (
    id         uuid primary key,
    caller     text not null,
    lines      int not null,
    state      text not null check (state in ('Receiving', 'Working', 'Done')),
    created_at timestamptz not null
);
create table batch_line (
    batch_id        uuid not null,
    line            int not null,
    idempotency_key text not null,
    payment_id      uuid,
    outcome         text not null,
    findings        text,
    primary key (batch_id, line)
);

-- Webhooks that are still to be delivered, in order per payment: a delivered row is deleted, its event stays.
create table notification (
    payment_id uuid not null,
    version    int not null,
    caller     text not null,
    due_at     timestamptz not null,
    tries      int not null default 0,
    lease_until timestamptz,
    primary key (payment_id, version)
);
create index notification_due on notification (due_at);
