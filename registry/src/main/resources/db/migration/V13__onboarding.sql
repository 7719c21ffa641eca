-- What onboarding needs to know of participants. Runs unchanged on H2 (MODE=PostgreSQL) and PostgreSQL. From here on
-- participant.state may also be TEST.

alter table participant add column trial boolean default false not null;  -- TEST, not LIVE, once it has a certificate
alter table participant add column parent varchar(80) references participant;  -- whom it belongs to: its ministry
create index participant_by_state on participant (state, uri);
create index participant_by_parent on participant (parent);

-- Whom the centre calls. Personal data of officials: shown on the page, nowhere else.
create table participant_contact (
	participant varchar(80) not null primary key references participant,
	name varchar(100) not null,
	mail varchar(200) not null,
	phone varchar(50) not null,
	changed_at timestamp(3) with time zone not null
);

-- When it first and last showed who it is; written once a minute at most.
create table participant_presence (
	participant varchar(80) not null primary key references participant,
	first_at timestamp(3) with time zone not null,
	last_at timestamp(3) with time zone not null
);

-- Complaints that stay among participants on trial. (A directory without a hub around it has no complaints.)
alter table if exists complaint add column trial boolean default false not null;
