-- Checkpoints of the hub's message log: the one last cosigned, and the last of each day.
create table if not exists log_seen (
	place varchar(10) primary key,
	size bigint not null,
	note varbinary not null,
	seen_at bigint not null
);

-- What was found wrong with that log, until somebody settles it.
create table if not exists log_alarm (
	id bigint generated always as identity primary key,
	code varchar(64) not null,
	kept varbinary,
	seen varbinary,
	message_id varchar(45),
	found_at bigint not null,
	settled boolean default false not null
);

-- What the receipt promised: the entry, by when it stands in the log, when to ask for the proof, and where it was proven to stand.
alter table outbox add column if not exists log_leaf varbinary;
alter table outbox add column if not exists log_resent boolean default false not null;
alter table outbox add column if not exists log_due bigint;
alter table outbox add column if not exists log_ask_at bigint;
alter table outbox add column if not exists log_index bigint;
create index if not exists outbox_unproven on outbox (log_ask_at);
