-- What was delivered to one participant, and to whom one message was delivered, without looking at everybody's.
create index delivery_by_recipient on delivery (recipient, assigned_at);
create index delivery_message_by_message on delivery_message (message);
