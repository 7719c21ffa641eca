-- The message log: a Merkle tree over all entries, and what was signed of it. Runs unchanged on H2 (MODE=PostgreSQL) and
-- PostgreSQL. All but log_intake and log_state is insert-only; docs/reference/log.md has the grants that enforce it.

-- Which accepted message the entry stands for, if it stands for one.
alter table log_intake add column message bigint;
update log_intake set message = (select m.id from message m
	where m.received_at = log_intake.committed_at and m.leaf = log_intake.leaf);

create table log_entry (
	idx bigint not null primary key,
	leaf bytea not null,
	leaf_hash bytea not null                       -- SHA-256(0x00 || leaf), RFC 6962 section 2.1
);

-- Where an accepted message stands. No foreign key: a check of it would lock the message's row.
create table log_message (
	message bigint not null primary key,
	idx bigint not null
);

-- Full tiles alone, 256 hashes each; the partial ones are the right edge of log_state.
create table log_tile (
	tile_level int not null,
	tile_index bigint not null,
	hashes bytea not null,
	primary key (tile_level, tile_index)
);

-- One row; its lock is the single sequencer.
create table log_state (
	id int not null primary key check (id = 1),
	size bigint not null,
	root char(44) not null,
	edge bytea not null
);
insert into log_state (id, size, root, edge) values (1, 0, '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=', '');

-- One row; its lock is the single signer.
create table log_signer (
	id int not null primary key check (id = 1),
	vkey varchar(300) not null                     -- C2SP signed-note; its name is the log's origin
);

create table log_checkpoint (
	size bigint not null primary key,
	note bytea not null,
	signed_at timestamp(3) with time zone not null
);

create table log_cosignature (
	size bigint not null references log_checkpoint,
	witness varchar(200) not null,
	line varchar(400) not null,
	cosigned_at timestamp(3) with time zone not null,
	primary key (size, witness)
);
