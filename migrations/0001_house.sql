-- The first floor of every room. One PostgreSQL schema a room; each table is written by its own room alone.
-- Everything runs on PostgreSQL 15 and later: ids are made by the application (UUIDv7).

create schema queue;
create schema staff;
create schema customers;
create schema deadlines;
create schema files;
create schema cases;
create schema channels;
create schema surveys;

-- queue ---------------------------------------------------------------------------------------------------
-- What happened and must be followed by something. A row lives and dies with the transaction that writes it;
-- the worker drains rows in bulk into jobs.
create table queue.outbox (
  id bigint generated always as identity primary key,
  name text not null,
  body jsonb not null
);

-- staff ---------------------------------------------------------------------------------------------------
create table staff.ministry (
  only_row boolean primary key default true check (only_row),
  profile jsonb not null
);

create table staff.department (
  code text primary key,
  name_ar text not null,
  name_en text not null,
  retired_at timestamptz
);

create table staff.partner (
  code text primary key,
  name_ar text not null,
  name_en text not null,
  email text,
  phone text,
  retired_at timestamptz
);

create table staff.officer (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  name_ar text not null,
  name_en text not null,
  roles text[] not null,
  departments text[] not null default '{}',
  partner text references staff.partner (code),
  language text not null default 'ar',
  password_hash text,
  created_at timestamptz not null default now(),
  stopped_at timestamptz,
  check (cardinality(roles) > 0)
);
create index officer_by_department on staff.officer using gin (departments);

create table staff.session (
  digest bytea primary key,
  officer_id uuid not null references staff.officer (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  agent text
);
create index session_of_officer on staff.session (officer_id) where ended_at is null;

-- Tokens of programs. The token itself is shown once and never kept.
create table staff.token (
  id uuid primary key,
  digest bytea not null unique,
  label text not null,
  roles text[] not null,
  departments text[] not null default '{}',
  created_at timestamptz not null,
  revoked_at timestamptz
);

-- Wrong tries, by whatever is being tried (an account, a reference, a sender).
create table staff.attempt (
  subject text primary key,
  failures int not null,
  first_at timestamptz not null,
  last_at timestamptz not null
);
create index attempt_by_age on staff.attempt (last_at);

-- Every look at personal data.
create table staff.look (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null,
  case_id uuid,
  customer_id uuid,
  what text not null
);
create index look_by_case on staff.look (case_id, at);

-- customers -----------------------------------------------------------------------------------------------
create table customers.customer (
  id uuid primary key,
  sort text not null default 'individual' check (sort in ('individual', 'company', 'government')),
  name text,
  name_key text,
  phone text,
  email text,
  id_number text,
  language text not null,
  preferred_channel text not null,
  needs text[] not null default '{}',
  email_failed_at timestamptz,
  created_at timestamptz not null,
  erased_at timestamptz
);
create index customer_by_id_number on customers.customer (id_number) where id_number is not null;
create index customer_by_phone on customers.customer (phone) where phone is not null;
create index customer_by_email on customers.customer (lower(email)) where email is not null;

-- Signed links of one case. The token can be made again from the secret, the case and the generation;
-- only its digest is kept, so a stolen database opens no case.
create table customers.link (
  digest bytea primary key,
  case_id uuid not null,
  purpose text not null,
  generation int not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz
);
create index link_of_case on customers.link (case_id);

create table customers.one_time_code (
  id uuid primary key,
  case_id uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  tries int not null default 0,
  used_at timestamptz
);
create index one_time_code_of_case on customers.one_time_code (case_id);

-- deadlines -----------------------------------------------------------------------------------------------
create table deadlines.calendar (
  organisation text primary key,
  body jsonb not null
);

create table deadlines.timetable (
  kind text not null,
  complexity text not null,
  importance text not null,
  clock text not null,
  amount int not null check (amount > 0),
  unit text not null,
  valid_from date not null,
  primary key (kind, complexity, importance, clock, valid_from)
);

-- files ---------------------------------------------------------------------------------------------------
create table files.file (
  id uuid primary key,
  case_id uuid,
  sha256 bytea not null,
  size bigint not null,
  name text not null,
  declared_type text,
  type text not null,
  state text not null check (state in ('quarantined', 'stored', 'refused')),
  scan text not null default 'not-scanned' check (scan in ('not-scanned', 'clean', 'infected')),
  added_at timestamptz not null
);
create index file_of_case on files.file (case_id);
create index file_by_digest on files.file (sha256);

-- cases ---------------------------------------------------------------------------------------------------
create table cases.category (
  code text primary key,
  parent text references cases.category (code),
  name_ar text not null,
  name_en text not null,
  department text not null,
  complexity text not null default 'routine',
  importance text not null default 'medium',
  place int not null default 0,
  retired_at timestamptz
);

-- Decline reasons, remedies, causes: short lists that the ministry edits.
create table cases.choice (
  list text not null,
  code text not null,
  name_ar text not null,
  name_en text not null,
  place int not null default 0,
  retired_at timestamptz,
  primary key (list, code)
);

-- The record. `json` (not jsonb) keeps the exact text, so that the hash can be computed again.
create table cases.case_event (
  case_id uuid not null,
  version int not null,
  body json not null,
  hash bytea not null,
  type text generated always as (body ->> 'type') stored,
  primary key (case_id, version)
);

-- The row that lists and filters read; `state` is what decisions read.
create table cases.case_file (
  id uuid primary key,
  reference text not null unique check (reference ~ '^[4689][0-9]{9}$'),
  kind text not null,
  status text not null,
  version int not null,
  head bytea not null,
  state jsonb not null,
  channel text not null,
  language text not null,
  customer_id uuid,
  category text,
  department text,
  partner text,
  owner_id uuid,
  complexity text not null,
  importance text not null,
  round int not null,
  named uuid[] not null default '{}',
  handlers uuid[] not null default '{}',
  sealed boolean not null default false,
  registered_at timestamptz not null,
  due_at timestamptz,
  closed_at timestamptz,
  external_number text
);
create index file_open_by_due on cases.case_file (due_at, id) where closed_at is null;
create index file_open_by_department on cases.case_file (department, due_at, id) where closed_at is null;
create index file_open_by_owner on cases.case_file (owner_id, due_at, id) where closed_at is null;
create index file_open_by_status on cases.case_file (status, due_at, id) where closed_at is null;
create index file_by_age on cases.case_file (registered_at desc, id desc);
create index file_of_department_by_age on cases.case_file (department, registered_at desc, id desc);
create index file_of_customer on cases.case_file (customer_id, registered_at desc) where customer_id is not null;
create index file_by_external_number on cases.case_file (external_number) where external_number is not null;

-- Words of people. An event carries the id and the salted digest; erasure drops words and salt.
create table cases.case_text (
  id uuid primary key,
  case_id uuid not null,
  purpose text not null,
  subject text,
  body text,
  salt bytea,
  digest bytea not null,
  written_at timestamptz not null,
  erased_at timestamptz
);
create index text_of_case on cases.case_text (case_id, written_at);

-- Search rows, written once, a partition a month (asked newest first).
create table cases.case_search (
  case_id uuid not null,
  registered_at timestamptz not null,
  search tsvector not null
) partition by range (registered_at);
create table cases.case_search_rest partition of cases.case_search default;
create index case_search_words on cases.case_search using gin (search);
create index case_search_age on cases.case_search (registered_at desc);

create function cases.make_search_month(month date) returns void language plpgsql as $$
declare
  name text := 'case_search_' || to_char(month, 'YYYYMM');
  low timestamptz := date_trunc('month', month)::timestamp at time zone 'UTC';
begin
  if to_regclass('cases.' || name) is null then
    execute format('create table cases.%I partition of cases.case_search for values from (%L) to (%L)',
      name, low, ((date_trunc('month', month) + interval '1 month')::timestamp at time zone 'UTC'));
  end if;
end $$;
select cases.make_search_month((date_trunc('month', now()) + make_interval(months => n))::date)
  from generate_series(-36, 13) as n;

-- One row a case and round, for figures; written in the transaction of each command.
create table cases.fact_round (
  case_id uuid not null,
  round int not null,
  kind text not null,
  channel text not null,
  language text not null,
  category text,
  department text,
  complexity text not null,
  importance text not null,
  registered_at timestamptz not null,
  opened_at timestamptz not null,
  accepted boolean,
  first_due_at timestamptz not null,
  due_at timestamptz not null,
  answered_at timestamptz,
  solved boolean,
  at_first_contact boolean not null default false,
  misdirected int not null default 0,
  confirmation text,
  closed_at timestamptz,
  ground text,
  primary key (case_id, round)
);
create index fact_round_by_opening on cases.fact_round (opened_at);
create index fact_round_by_answer on cases.fact_round (answered_at) where answered_at is not null;
create index fact_round_unanswered on cases.fact_round (due_at) where answered_at is null and closed_at is null;

-- The answer that a repeated API request gets instead of a second act.
create table cases.idempotency (
  token_id uuid not null,
  key text not null,
  request_digest bytea not null,
  status int not null,
  response jsonb not null,
  at timestamptz not null,
  primary key (token_id, key)
);
create index idempotency_by_age on cases.idempotency (at);

-- Checkpoints: heads that changed since the one before, under one root, each chained to the one before.
create table cases.head_pending (
  case_id uuid not null
);
create table cases.checkpoint (
  id bigint primary key,
  at timestamptz not null,
  heads int not null,
  root bytea not null,
  hash bytea not null
);
create table cases.checkpoint_head (
  checkpoint_id bigint not null references cases.checkpoint (id),
  case_id uuid not null,
  version int not null,
  head bytea not null,
  primary key (checkpoint_id, case_id)
);
create index checkpoint_head_of_case on cases.checkpoint_head (case_id, version);

-- channels ------------------------------------------------------------------------------------------------
-- What goes out: one row an event and purpose, so that a retry never sends twice.
create table channels.message (
  id uuid primary key,
  case_id uuid not null,
  version int not null,
  purpose text not null,
  channel text not null,
  language text not null,
  recipient text not null,
  subject text,
  body text not null,
  state text not null check (state in ('waiting', 'sending', 'sent', 'failed', 'unsure')),
  tries int not null default 0,
  provider_id text,
  problem text,
  made_at timestamptz not null,
  sent_at timestamptz,
  unique (case_id, version, purpose, channel)
);
create index message_of_case on channels.message (case_id, made_at);
create index message_by_provider_id on channels.message (provider_id) where provider_id is not null;
create index message_unsent on channels.message (made_at) where state in ('waiting', 'sending');

create table channels.mailbox (
  id uuid primary key,
  address text not null unique,
  host text not null,
  port int not null,
  secure boolean not null,
  username text not null,
  password bytea not null,
  folder text not null default 'INBOX',
  kind text not null default 'complaint',
  language text not null default 'ar',
  uid_validity bigint,
  last_uid bigint not null default 0,
  checked_at timestamptz,
  problem text,
  stopped_at timestamptz
);

-- What came in, raw, for ever findable; the digest keeps the same message from being taken twice.
create table channels.inbound (
  id uuid primary key,
  channel text not null,
  digest bytea not null unique,
  provider_id text,
  raw bytea not null,
  outcome text not null check (outcome in ('registered', 'added', 'quarantined', 'ignored')),
  reason text,
  case_id uuid,
  received_at timestamptz not null
);
create index inbound_by_provider_id on channels.inbound (provider_id) where provider_id is not null;
create index inbound_of_case on channels.inbound (case_id) where case_id is not null;
create index inbound_quarantined on channels.inbound (received_at) where outcome = 'quarantined';

-- surveys -------------------------------------------------------------------------------------------------
create table surveys.invitation (
  id uuid primary key,
  case_id uuid not null,
  round int not null,
  digest bytea not null unique,
  language text not null,
  channel text not null,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  unique (case_id, round)
);

create table surveys.answer (
  invitation_id uuid primary key references surveys.invitation (id),
  solved smallint not null check (solved between 1 and 5),
  clear smallint not null check (clear between 1 and 5),
  remark text,
  answered_at timestamptz not null
);

create view surveys.fact_answer as
  select i.case_id, i.round, i.language, i.channel, i.invited_at, a.answered_at, a.solved, a.clear
  from surveys.invitation i left join surveys.answer a on a.invitation_id = i.id;
