-- What an officer is told of a case by its clocks; several of one officer go out in one mail, the digest.
create table channels.digest (
  id uuid primary key,
  officer_id uuid not null,
  made_at timestamptz not null,
  tries int not null default 0,
  sent_at timestamptz,
  failed_at timestamptz,
  problem text
);
create index digest_unsent on channels.digest (made_at) where sent_at is null and failed_at is null;

create table channels.alert (
  case_id uuid not null,
  version int not null,
  officer_id uuid not null,
  reason text not null,
  clock text not null,
  due_at timestamptz not null,
  made_at timestamptz not null,
  digest_id uuid references channels.digest (id),
  primary key (case_id, version, officer_id)
);
create index alert_untold on channels.alert (officer_id) where digest_id is null;
create index alert_of_digest on channels.alert (digest_id) where digest_id is not null;

-- What the clocks of a case ask of officers, for queues: it went up and nobody has it in hand; a notice of delay is
-- owed; until when the customer is to hear from us next.
alter table cases.case_file
  add column escalated boolean not null default false,
  add column delay_notice_owed boolean not null default false,
  add column update_due_at timestamptz;

with running as (
  select id, state, array[
      'answer ' || (state ->> 'dueAt'), 'review ' || (state ->> 'dueAt'),
      'first-response ' || (state #>> '{firstResponse,dueAt}'), 'update ' || (state #>> '{update,dueAt}')
    ] as clocks
  from cases.case_file where status in ('registered', 'treatment', 'review')
)
update cases.case_file as f set
  update_due_at = (running.state #>> '{update,dueAt}')::timestamptz,
  escalated = exists (
    select from jsonb_array_elements_text(running.state -> 'escalated') as up (clock)
    where clock = any (running.clocks) and not running.state -> 'acknowledged' ? clock
  ),
  delay_notice_owed = exists (
    select from jsonb_array_elements_text(running.state -> 'sounded') as sounded (alarm), unnest(running.clocks) as clock
    where alarm = clock || ' delay-notice'
  )
from running where running.id = f.id;

create index file_escalated on cases.case_file (due_at, id) where escalated;
create index file_delay_notice_owed on cases.case_file (due_at, id) where delay_notice_owed;
create index file_by_update_due on cases.case_file (update_due_at, id) where update_due_at is not null;
