-- What the ministry decides for every case: last round, attempts before giving up, who sets importance. What is not in
-- it is as shipped.
create table cases.policy (
  only_row boolean primary key default true check (only_row),
  body jsonb not null
);

-- Where a category stood before it was moved: until `at` its general one was `parent`. Open cases are timed by where
-- their category stood when their round began.
create table cases.category_move (
  code text not null references cases.category (code),
  at timestamptz not null,
  parent text references cases.category (code),
  primary key (code, at)
);

-- Who changed what in categories, short lists and policy; nothing before where it was added, no code where there is but one.
create table cases.change (
  id uuid primary key,
  at timestamptz not null,
  actor uuid not null,
  list text not null,
  code text,
  what text not null,
  before jsonb,
  after jsonb
);
create index change_by_list on cases.change (list, at desc);

-- The same for departments and partners.
create table staff.change (
  id uuid primary key,
  at timestamptz not null,
  actor uuid not null,
  list text not null,
  code text,
  what text not null,
  before jsonb,
  after jsonb
);
create index change_by_list on staff.change (list, at desc);

-- Why the customer complained, by the codes of the ministry's list; nothing where nobody has said.
alter table cases.fact_round add column causes text[];
