-- The newest messages of one participant: what it numbered last, and later an auditor's search.
create index message_by_participant on message (participant, id);
