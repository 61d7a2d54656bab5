drop index concurrently if exists statement_line_named;
create index concurrently statement_line_named on statement_line (identity);
