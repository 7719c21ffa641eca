-- Whoever guesses a content can confirm the guess with a plain hash of it, also after the content was erased, and with any
-- backup. So hashes of content are sealed under the content's key, which an erasure destroys. Runs unchanged on H2
-- (MODE=PostgreSQL) and PostgreSQL.

-- Messages from before this keep their plain hash until they are erased; new ones have a sealed one alone.
alter table message add column sealed_hash bytea;
alter table message alter column content_hash drop not null;
update message set content_hash = null where complaint_id in (select id from complaint where erased_at is not null);
update part set name = '0000000000000000000000000000000000000000000000000000000000000000'
	where part_class = 'FILE' and complaint_id in (select id from complaint where erased_at is not null);

-- A refusal is found again by a keyed hash. What was refused before this is not: sent again, it leaves a second entry.
create sequence refusal_before start with 1;
update refusal set content_hash = 'before V21: ' || cast(nextval('refusal_before') as varchar);
drop sequence refusal_before;
