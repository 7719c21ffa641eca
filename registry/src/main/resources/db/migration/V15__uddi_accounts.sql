-- Publishers of the UDDI node: who may publish, and the tokens they were given. Runs unchanged on H2 (MODE=PostgreSQL) and PostgreSQL.

create table uddi_account (
	name varchar(64) not null primary key,           -- the userID of get_authToken; never given twice, also not after it was closed
	participant varchar(80) references participant,  -- for whom it publishes; null: the integration centre
	password_hash varchar(80) not null,              -- bcrypt
	made_at timestamp(3) with time zone not null,
	password_at timestamp(3) with time zone not null,
	closed_at timestamp(3) with time zone
);

create table uddi_token (
	token_hash varchar(64) not null primary key,     -- SHA-256 in hexadecimal; the token itself is kept nowhere
	account varchar(64) not null references uddi_account,
	issued_at timestamp(3) with time zone not null,
	expires_at timestamp(3) with time zone not null
);

create index uddi_token_account on uddi_token (account);
create index uddi_token_expiry on uddi_token (expires_at);
