-- What is asked after each message; the cost must grow neither with what waits nor with what was sent.
drop index outbox_state;
create index outbox_waiting on outbox (state, id);
create index outbox_due on outbox (state, next_at);
create index outbox_lane on outbox (lane, id);
