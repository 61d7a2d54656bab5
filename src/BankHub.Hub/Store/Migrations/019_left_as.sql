-- As what a message left, where protection (gzip, PGP …) made other bytes of the sealed ones: written before the socket opens, and what a
-- probe after a crash looks for at the bank.
alter table outbound add left_sha256 bytea, add left_size bigint, add left_name text;
