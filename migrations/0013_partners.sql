-- Cases in the hands of partner bodies.

-- To which partners a case is open, and when the first of those that have it owes its answer.
alter table cases.case_file
  drop column partner,
  add column partners text[] not null default '{}',
  add column partner_due_at timestamptz;
create index file_of_partner on cases.case_file using gin (partners) where partners <> '{}';
create index file_with_partner on cases.case_file (partner_due_at, id) where partner_due_at is not null;

-- One row each time that a partner got a case: what its people work from, and what figures of partners count.
create table cases.fact_referral (
  case_id uuid not null,
  number int not null,
  partner text not null,
  way text not null,
  round int not null,
  kind text not null,
  category text,
  given_at timestamptz not null,
  first_due_at timestamptz not null,
  due_at timestamptz not null,
  acknowledged_at timestamptz,
  officer uuid,
  ended_at timestamptz,
  ended text check (ended in ('answered', 'returned', 'recalled')),
  primary key (case_id, number)
);
create index referral_open on cases.fact_referral (partner, due_at, case_id) where ended_at is null;
create index referral_by_giving on cases.fact_referral (partner, given_at desc, case_id);

-- Beside the name of an item of a short list: how to reach a body outside, and on which conditions it takes a case.
alter table cases.choice
  add column note_ar text,
  add column note_en text;
