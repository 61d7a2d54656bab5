-- What was kept before its names were; a name that is left behind by what is taken out meanwhile finds nothing.
insert into orphan_name (connection, name, key)
select o.connection, n, o.key from orphan o cross join unnest(o.refs) n on conflict do nothing;
