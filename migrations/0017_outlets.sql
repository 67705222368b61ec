-- Outlets that publish about the ministry, and how each is told what came of it (guide 5.2).
create table cases.outlet (
  code text primary key,
  name_ar text not null,
  name_en text not null,
  sort text not null check (sort in (
    'local-newspaper', 'international-newspaper', 'organisation', 'social-media', 'other-medium'
  )),
  email text,
  phone text,
  contact text,
  note text,
  retired_at timestamptz
);

-- Open media cases: what a media officer works from.
create index file_of_media on cases.case_file (due_at, id) where kind = 'media' and closed_at is null;
