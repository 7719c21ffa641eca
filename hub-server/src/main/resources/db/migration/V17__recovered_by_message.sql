-- Mends what restores and erasures left slow or open. Runs unchanged on H2 (MODE=PostgreSQL) and PostgreSQL.

-- A restore looks the messages of each assignment up, whoever sent them.
create index recovered_message_by_message on recovered_message (message_id);

-- An erased complaint waits for no agency.
delete from unrouted where assigned_at is null and complaint_id in (
	select id from complaint where erased_at is not null);
