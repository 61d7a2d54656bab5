-- When a file that stays at the bank was stored here: as long as it stands unchanged it is not fetched again.
alter table listed_file add stored_at timestamptz;
