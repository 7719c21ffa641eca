create table vault_key (
	id uuid not null primary key,
	wrapped bytea not null     -- 32 random bytes, AES-256-GCM under the master key
);
