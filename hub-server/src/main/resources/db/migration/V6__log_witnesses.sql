-- Witnesses of the message log and what they say. Runs unchanged on H2 (MODE=PostgreSQL) and PostgreSQL. All but
-- log_report is insert-only; docs/reference/log.md has the grants that enforce it.

-- Which key a participant cosigns with; the newest row counts, and each row has its entry in the log.
create table log_witness (
	id bigint generated always as identity primary key,
	participant varchar(80) not null references participant,
	vkey varchar(300) not null,                    -- C2SP signed-note; its name is the participant's URI
	since timestamp(3) with time zone not null
);
create index log_witness_by_participant on log_witness (participant, id);

create index log_cosignature_by_witness on log_cosignature (witness, size);

-- Checkpoints that the quorum of the day had cosigned.
create table log_witnessed (
	size bigint not null primary key references log_checkpoint,
	met_at timestamp(3) with time zone not null
);

-- What witnesses found wrong with the log.
create table log_report (
	id bigint generated always as identity primary key,
	participant varchar(80) not null references participant,
	fingerprint char(64) not null,                 -- SHA-256 of all that follows it up to message_id
	code varchar(64) not null,
	kept bytea,                                    -- the checkpoint that the witness had cosigned
	seen bytea,                                    -- the checkpoint that it was given
	message_id varchar(45),
	found_at timestamp(3) with time zone not null, -- by the witness's clock
	reported_at timestamp(3) with time zone not null,
	settled_at timestamp(3) with time zone,
	unique (participant, fingerprint)
);
