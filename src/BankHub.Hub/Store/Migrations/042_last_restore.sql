-- Under which restore what is handed in again is held; null where the database never was restored.
alter table timeline add restore uuid;
update timeline set restore = coalesce((select restore from held_by_restore limit 1), gen_random_uuid())
where exists (select from connection_state where paused and changed_by = 'restored');
