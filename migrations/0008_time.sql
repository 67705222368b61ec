-- A limit may be that of a category (by its dotted code, for all below it, too) or of a partner whose answer is timed.
alter table deadlines.timetable
  add column category text,
  add column organisation text,
  drop constraint timetable_pkey;
create unique index limit_of_class on deadlines.timetable
  (kind, complexity, importance, clock, category, organisation, valid_from) nulls not distinct;

-- Who is told when a clock nears its due moment or has passed it; all rows of one day are one edition. An urgent case
-- has no clock to wait for.
create table deadlines.rung (
  valid_from date not null,
  situation text not null check (situation in ('before', 'at', 'after', 'urgent')),
  clock text check ((clock is null) = (situation = 'urgent')),
  amount int not null default 0 check (amount >= 0),
  unit text not null default 'working-days',
  reader text not null,
  any_hour boolean not null default false
);
create unique index rung_once on deadlines.rung
  (valid_from, situation, clock, amount, unit, reader) nulls not distinct;

-- Open cases whose dates are to be counted anew after a calendar or a timetable was changed.
create table deadlines.recalculation (
  id uuid primary key,
  -- Whose calendar was changed; nothing where the timetable was, which touches every case.
  organisation text,
  reason text not null,
  requested_by uuid not null,
  requested_at timestamptz not null,
  started_at timestamptz,
  total int,
  done int not null default 0,
  moved int not null default 0,
  finished_at timestamptz
);
create index recalculation_by_time on deadlines.recalculation (requested_at desc);

-- Who changed what in calendars, timetable and ladder.
create table deadlines.change (
  id uuid primary key,
  at timestamptz not null,
  actor uuid not null,
  -- Whose calendar; nothing for the timetable and the ladder.
  organisation text,
  what text not null,
  detail jsonb not null
);
create index change_by_time on deadlines.change (at desc);
