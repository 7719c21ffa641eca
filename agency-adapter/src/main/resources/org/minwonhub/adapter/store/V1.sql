-- Times are milliseconds since 1970 by this machine's clock; nothing of the exchange is ordered by them.
create table setting (
	name varchar(60) primary key,
	content varchar(4000) not null
);

-- What the adapter has to do with one complaint: it filed it, handles it, or holds a copy.
create table board_case (
	id bigint generated always as identity primary key,
	kind varchar(10) not null,
	handling varchar(10),
	board_key varchar(200) not null,
	generation int not null,
	complaint_id varchar(45) unique,
	application_number varchar(200),
	leg_id varchar(45),
	complaint_kind varchar(20) not null,
	category varchar(64),
	revision int default 1 not null,
	own_leg boolean not null,
	acceptance_queued boolean default false not null,
	created_at bigint not null
);

-- The snapshot of the board, and for each entry what it means to the exchange.
create table entry (
	id bigint generated always as identity primary key,
	board_key varchar(200) not null,
	generation int not null,
	place varchar(10) not null,
	parent_key varchar(200),
	origin varchar(10) not null,
	meaning varchar(10) not null,
	case_id bigint references board_case,
	object_id varchar(45),
	fingerprint varchar(64) not null,
	content_hash varchar(64) not null,
	author_hash varchar(64) not null,
	board_time varchar(200) not null,
	status varchar(300),
	secret boolean not null,
	missing int default 0 not null,
	gone boolean default false not null,
	unique (board_key, generation)
);
create index entry_object on entry (object_id);

-- Revisions of answers: of our own, the one that the hub has; of others', the one on our board.
create table answer (
	answer_id varchar(45) primary key,
	case_id bigint not null references board_case,
	answer_type varchar(10) not null,
	revision int not null,
	retracted boolean default false not null
);

-- Business messages on their way. Order holds within a lane and only there.
create table outbox (
	id bigint generated always as identity primary key,
	lane varchar(60) not null,
	case_id bigint references board_case,
	operation varchar(40) not null,
	message_id varchar(45) not null unique,
	draft varchar not null,
	state varchar(10) not null,
	attempts int default 0 not null,
	next_at bigint not null,
	created_at bigint not null,
	sender_seq bigint unique,
	body varchar,
	envelope varbinary,
	receipt varbinary,
	receipted_at bigint,
	trouble varchar(64),
	trouble_ko varchar(2000),
	trouble_en varchar(2000),
	step_ko varchar(2000),
	step_en varchar(2000),
	correlation_id varchar(200)
);
create index outbox_state on outbox (state, lane, id);

-- Files and sealed parts that a message of the outbox names.
create table outbox_part (
	id bigint generated always as identity primary key,
	outbox_id bigint not null references outbox on delete cascade,
	part_class varchar(10) not null,
	place int not null,
	name varchar(64),
	salt varchar(64),
	size bigint not null,
	content varbinary,
	board_key varchar(200),
	file_number int,
	file_name varchar(1000),
	media_type varchar(200),
	unreadable boolean default false not null,
	uploaded boolean default false not null
);
create index outbox_part_message on outbox_part (outbox_id);

-- Deliveries that were handed over, and what became of them.
create table inbox (
	delivery_id varchar(45) primary key,
	complaint_id varchar(45) not null,
	application_number varchar(200) not null,
	reason varchar(12) not null,
	operations varchar(1000) not null,
	outcome varchar(10) not null,
	code varchar(64),
	board_key varchar(200),
	received_at bigint not null
);

create table received_envelope (
	message_id varchar(45) primary key,
	complaint_id varchar(45) not null,
	content varbinary not null,
	kept_at bigint not null
);

-- Ids reserved on boards that have no column for the hub's reference.
create table reservation (
	reference varchar(200) primary key,
	board_id varchar(200) not null
);

create table mail (
	id bigint generated always as identity primary key,
	unique_key varchar(100) not null unique,
	recipient varchar(320) not null,
	subject varchar(1000) not null,
	body varchar not null,
	state varchar(10) not null,
	attempts int default 0 not null,
	next_at bigint not null,
	trouble varchar(200)
);

-- What happened lately, for status: numbers, codes and times, no content.
create table journal (
	id bigint generated always as identity primary key,
	at bigint not null,
	direction varchar(3) not null,
	operation varchar(40) not null,
	complaint_id varchar(45),
	application_number varchar(200),
	message_id varchar(45),
	sender varchar(100),
	sender_signature varchar(64),
	hub_signature varchar(64),
	outcome varchar(64) not null,
	board_key varchar(200)
);
