-- Numbers that were bound to messages of which this store has no receipt and will get none: what an auditor sees as a
-- gap in the hub's log. One number each, or a range that was given before a restored backup began to remember.
create table if not exists given_up (
	first_seq bigint primary key,
	last_seq bigint not null,
	message_id varchar(45),
	operation varchar(40),
	code varchar(64) not null,
	given_up_at bigint
);
merge into given_up (first_seq, last_seq, message_id, operation, code)
	select sender_seq, sender_seq, message_id, operation, coalesce(trouble, 'NO_ANSWER') from outbox
	where state = 'SKIPPED' and sender_seq is not null;
