-- Time stamps (RFC 3161) over checkpoints of the message log. Runs unchanged on H2 (MODE=PostgreSQL) and PostgreSQL.
-- Insert-only; docs/reference/log.md has the grants that enforce it.
create table log_stamp (
	size bigint not null primary key references log_checkpoint,
	authority varchar(80) not null,                -- its name in the setting
	stamped_at timestamp(3) with time zone not null, -- by the authority's clock
	obtained_at timestamp(3) with time zone not null,
	answer bytea not null                          -- TimeStampResp, DER; it stamps the exact bytes of log_checkpoint.note
);
create index log_stamp_by_time on log_stamp (stamped_at);
