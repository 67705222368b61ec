-- What a mail that came in must be found by.

-- Who sent it and what it is called, so that lists need not read the raw bytes and no sender floods the desk; the
-- mailbox it came to; and which version of its case it made, so that the original is beside the words it became.
alter table channels.inbound add column sender text;
alter table channels.inbound add column subject text;
alter table channels.inbound add column mailbox_id uuid references channels.mailbox (id);
alter table channels.inbound add column version int;
create index inbound_by_sender on channels.inbound (sender, received_at) where sender is not null;
create index inbound_ignored on channels.inbound (received_at) where outcome = 'ignored';
