-- The hub's certification authority and the keys of participants. Runs unchanged on H2 (MODE=PostgreSQL) and PostgreSQL.

-- One row: which authority this database belongs to, and the number of its newest revocation list.
create table authority_state (
	id int not null primary key,
	authority char(64) not null,                   -- SHA-256 of its certificate
	crl_number bigint not null
);

create table authority_crl (
	number bigint not null primary key,
	content bytea not null,                        -- DER (RFC 5280)
	this_update timestamp(3) with time zone not null,
	next_update timestamp(3) with time zone not null
);

-- Which key stands in which certificate, so that a revoked key never comes back.
create table enrolled_key (
	thumbprint char(64) not null primary key references participant_certificate,
	key_hash char(64) not null,                    -- SHA-256 of SubjectPublicKeyInfo
	request_hash char(64)                          -- SHA-256 of the PKCS#10 request that led to it
);
create index enrolled_key_by_key on enrolled_key (key_hash);
create index enrolled_key_by_request on enrolled_key (request_hash);
create index enrolment_token_by_participant on enrolment_token (participant);
