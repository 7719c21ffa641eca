-- An auditor's search: newest first, by any one of these. A participant that lost its memory asks what it numbered last.
create index message_by_time on message (received_at);
create index message_by_participant on message (participant, received_at);
create index message_by_operation on message (operation, received_at);
create index message_by_signer on message (signer, received_at);
create index refusal_by_time on refusal (refused_at);
create index leg_by_receipt_number on leg (receipt_number);
