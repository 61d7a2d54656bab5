-- Which bytes are meant by a key's number, and by the hash key: a print from which no key can be had. Who first has a key says it for all.
create table ring_print (
    what  text primary key,
    print bytea not null
);

-- Whether the node compared its keys with those; a version before this one does not.
alter table ring_node add compares boolean not null default false;
