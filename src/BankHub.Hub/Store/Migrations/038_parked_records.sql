-- By which key a parked record's word is kept, if it speaks of one payment; and whose the first of two people holds it to be.
alter table parked
    add record           text,
    add proposed_by      text,
    add proposed_payment uuid,
    add proposed_attempt int,
    add proposed_version int,
    add note             text;
