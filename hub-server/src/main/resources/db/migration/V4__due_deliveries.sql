-- What becomes ready by the clock alone is looked for once a second, for all recipients together.
create index delivery_due on delivery (state, next_at);
