-- Who may use the pages. Runs unchanged on H2 (MODE=PostgreSQL) and PostgreSQL. No secret stands here but as a hash.

create table account (
	name varchar(32) not null primary key,         -- stands in the log wherever the person acts
	role varchar(20) not null,                     -- ADMINISTRATOR, OPERATOR, AUDITOR, PRIVACY_OFFICER, READER
	agency varchar(80) references participant,     -- an auditor of this agency alone; null: of all
	password varchar(200),                         -- Argon2id with its salt; null: invited, not yet joined
	closed boolean not null,
	created_at timestamp(3) with time zone not null,
	changed_at timestamp(3) with time zone not null
);

create table account_session (
	token_hash char(64) not null primary key,      -- SHA-256 of the cookie's value
	account varchar(32) not null references account,
	begun_at timestamp(3) with time zone not null,
	ends_at timestamp(3) with time zone not null
);
create index account_session_by_account on account_session (account);
create index account_session_by_end on account_session (ends_at);

-- One-time links: to sign in, to join after an invitation, to make the first administrator.
create table account_link (
	code_hash char(64) not null primary key,       -- SHA-256 of the code
	purpose varchar(10) not null,                  -- ENTER, JOIN, FIRST
	account varchar(32) references account,        -- FIRST: none yet
	ends_at timestamp(3) with time zone not null
);
create index account_link_by_account on account_link (account);
