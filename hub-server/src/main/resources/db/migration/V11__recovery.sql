-- What a restored backup lacks and the log still has. Runs unchanged on H2 (MODE=PostgreSQL) and PostgreSQL.

-- One row for each restore: entries from from_size up to to_size are in the log, what they record is not in the database.
create table recovery (
	epoch int not null primary key,
	from_size bigint not null,
	to_size bigint not null,
	since timestamp(3) with time zone not null,    -- what was received before is in the database
	opened_at timestamp(3) with time zone not null,
	why varchar(300) not null
);

-- Accepted messages among them.
create table recovered_message (
	idx bigint not null primary key,
	epoch int not null references recovery,
	participant varchar(80) not null,
	message_id uuid not null,
	operation varchar(64) not null,
	complaint_id uuid,                             -- where an assignment names it
	received_at timestamp(3) with time zone not null,
	state varchar(10) not null,                    -- MISSING, RESTORED, WAIVED
	code varchar(64),                              -- why it could not be restored yet
	changed_at timestamp(3) with time zone not null,
	unique (participant, message_id)
);
create index recovered_message_by_state on recovered_message (state, idx);
create index recovered_message_by_complaint on recovered_message (complaint_id, idx);

-- Assignments among them: their names serve again.
create table recovered_assignment (
	id uuid not null primary key,                  -- the delivery's
	idx bigint not null,
	recipient varchar(80) not null,
	complaint_id uuid not null,
	leg_id uuid,
	reason varchar(12) not null,
	messages varchar(65000) not null,
	assigned_at timestamp(3) with time zone not null,
	used boolean not null
);
create index recovered_assignment_by_complaint on recovered_assignment (complaint_id, recipient, idx);

-- Acts of people among them: somebody must look which are to be done again.
create table recovered_act (
	idx bigint not null primary key,
	epoch int not null references recovery,
	type varchar(40) not null,
	act varchar(64) not null,
	subject varchar(300) not null,
	at timestamp(3) with time zone not null
);

-- Who has brought all that it keeps.
create table recovery_confirmation (
	epoch int not null references recovery,
	participant varchar(80) not null,
	confirmed_at timestamp(3) with time zone not null,
	primary key (epoch, participant)
);

-- The salt of a message that was restored: its key is new, its entry is not. Sealed under that key, and gone with it.
alter table message add column sealed_salt bytea;
