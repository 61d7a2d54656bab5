-- News are looked up by any name, a message's own names by the message, what an answer said by the answer, and what waits by its bank:
-- none of them may walk what belongs to everything else.
create index reference_by_name on reference (connection, kind, value);
create index reference_of_message on reference (outbound_id);
drop index reference_shared;
create index evidence_of_inbound on evidence (inbound_id) where inbound_id is not null;
create index inbound_to_decode_of on inbound (connection, at) where state = 'Received';
drop index inbound_to_decode;

-- The head of a queue is read in its order, however long the queue is.
create index outbound_to_send_next on outbound (connection, endpoint, due_at, sequence) where state = 'Sealed';
drop index outbound_to_send;
create index spread_by_time on spread (at);

-- What the watch and the polls look at every second is small, whatever lies in the archive.
create index outbound_sent on outbound (connection, sent_at) where effect = 'Execute' and state = 'Sent';
create index outbound_asking on outbound (connection, endpoint) where effect = 'Poll' and state in ('Sealed', 'Sending', 'Answered');
create index case_recall_open on payment_case (opened_at) where kind = 'recall' and state = 'Open';

-- Up to which sending an expectation was looked at: each message is looked at once, when its time is over.
create table watched (
    connection text not null,
    expected   text not null,
    upto       timestamptz not null,
    primary key (connection, expected)
);
