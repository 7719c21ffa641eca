-- What is asked after each message; the cost must grow neither with what waits nor with what was sent.
drop index if exists outbox_state;
create index if not exists outbox_waiting on outbox (state, id);
create index if not exists outbox_due on outbox (state, next_at);
create index if not exists outbox_lane on outbox (lane, id);
