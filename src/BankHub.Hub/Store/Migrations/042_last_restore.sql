-- Under which restore what is handed in again is held; null where the database never was restored.
alter table timeline add restore uuid;
