-- The directory of participants. Runs unchanged on H2 (MODE=PostgreSQL) and PostgreSQL.

create table participant (
	uri varchar(80) not null primary key,          -- urn:agency:1741000, urn:partner:acme
	kind varchar(10) not null,                     -- AGENCY, PARTNER
	name_ko varchar(200) not null,
	name_en varchar(200) not null,
	state varchar(12) not null,                    -- APPLIED, LIVE, SUSPENDED, RETIRED
	receives_copies boolean not null,              -- the integrated board: gets a copy of complaints that agencies handle themselves
	registered_at timestamp(3) with time zone not null,
	changed_at timestamp(3) with time zone not null
);

create table participant_category (
	participant varchar(80) not null references participant,
	category varchar(64) not null,
	primary key (participant, category)
);
create index participant_category_by_category on participant_category (category, participant);

create table participant_region (
	participant varchar(80) not null references participant,
	region varchar(10) not null,                   -- 법정동코드; trailing zeros name the larger area
	primary key (participant, region)
);

create table participant_certificate (
	thumbprint char(64) not null primary key,      -- SHA-256 of the DER certificate, lower-case hex
	participant varchar(80) not null references participant,
	trust varchar(8) not null,                     -- HUB_CA: issued here; PINNED: the participant's own
	serial_number varchar(50) not null,
	certificate bytea not null,
	not_before timestamp(3) with time zone not null,
	not_after timestamp(3) with time zone not null,
	enrolled_at timestamp(3) with time zone not null,
	revoked_at timestamp(3) with time zone,
	revocation_reason varchar(40)
);
create index participant_certificate_by_participant on participant_certificate (participant, enrolled_at);

create table enrolment_token (
	token_hash char(64) not null primary key,      -- SHA-256 of the secret; the secret itself is nowhere
	participant varchar(80) not null references participant,
	created_at timestamp(3) with time zone not null,
	expires_at timestamp(3) with time zone not null,
	used_at timestamp(3) with time zone,
	used_key char(64),                             -- SHA-256 of the public key that used it
	thumbprint char(64)                            -- the certificate it led to
);
