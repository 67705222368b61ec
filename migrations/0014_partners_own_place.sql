-- The partners' own place: links of one case, invitations of people, letters to bodies, satisfaction with them.

-- A signed link that opens one referral to a body without accounts. It is good as long as that referral is open.
create table cases.partner_link (
  digest bytea primary key,
  case_id uuid not null,
  number int not null,
  made_at timestamptz not null,
  unique (case_id, number)
);

-- A one-time link by which somebody invited sets the password of their own account.
create table staff.invitation (
  id uuid primary key,
  digest bytea not null unique,
  officer_id uuid not null references staff.officer (id),
  invited_by uuid not null references staff.officer (id),
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index invitation_of_officer on staff.invitation (officer_id, invited_at desc);
create index officer_by_partner on staff.officer (partner) where partner is not null;

-- Of one event several people of a body may be told, each once; a customer is one reader.
alter table channels.message add column reader text not null default 'customer';
alter table channels.message drop constraint message_case_id_version_purpose_channel_key;
alter table channels.message add unique (case_id, version, purpose, channel, reader);

-- The body that had the case in the round, and how the customer found the contact with it (guide 5.1.8).
alter table surveys.invitation add column partner text;
alter table surveys.answer add column contact smallint check (contact between 1 and 5);
create or replace view surveys.fact_answer as
  select i.case_id, i.round, i.language, i.channel, i.invited_at, a.answered_at, a.solved, a.clear, i.partner, a.contact
  from surveys.invitation i left join surveys.answer a on a.invitation_id = i.id;
