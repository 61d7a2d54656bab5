-- News that name nothing, by the time at which they came: the newest are looked at again.
create index orphan_by_time on orphan (connection, at);
