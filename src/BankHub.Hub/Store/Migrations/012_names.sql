-- Parts of a message that the bank books by themselves (PmtInf): which of its positions they are, by the name of the part.
create table message_part (
    connection  text not null,
    kind        text not null,
    value       text not null,
    outbound_id uuid not null,
    first       int not null,
    last        int not null,
    primary key (connection, kind, value)
);

-- The names that kept news give, by name: what is learnt finds them, however many there are. The database keeps them, so that what nodes
-- of the version before keep and take out is named here too.
create table orphan_name (
    connection text not null,
    name       text not null,
    key        text not null,
    primary key (connection, name, key)
);

create function orphan_named() returns trigger language plpgsql set enable_seqscan = off as $$
declare
  given text;
begin
  if tg_op = 'INSERT' then
    insert into orphan_name (connection, name, key) select new.connection, n, new.key from unnest(new.refs) n on conflict do nothing;
  else
    -- Name by name through the primary key, whatever is believed of the table.
    foreach given in array old.refs loop
      delete from orphan_name where connection = old.connection and name = given and key = old.key;
    end loop;
  end if;
  return null;
end $$;
create trigger orphan_named after insert or delete on orphan for each row execute function orphan_named();

-- When money was told as having come in: if it becomes a payment's, that is told too.
alter table unmatched add credited_at timestamptz;
