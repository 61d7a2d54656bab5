-- What banks signed and must not count twice, on whichever node it comes, while it could be believed again: under the SHA-256 of its name,
-- with that of the message for which it may stand again, and by whom it was noted first.
create table seen_signature (
    connection text not null,
    name       bytea not null,
    message    bytea,
    noted_by   uuid not null,
    until      timestamptz not null,
    primary key (connection, name)
);
create index seen_signature_until on seen_signature (until);
