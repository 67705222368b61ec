-- Whose a tip is: known to a named few alone, also where it became a case of another kind later. Lists and searches ask here.
alter table cases.case_file add column author_sealed boolean not null default false;
update cases.case_file set author_sealed = true where kind = 'tip';

-- A tip's author is a record of its own: what they say of themselves is never joined to what they said elsewhere.
alter table customers.customer add column sealed boolean not null default false;
update customers.customer as c set sealed = true
where exists (select from cases.case_file as f where f.customer_id = c.id and f.author_sealed)
  and not exists (select from cases.case_file as f where f.customer_id = c.id and not f.author_sealed);

-- The way back to an anonymous tip: a keyed digest of its author's pass-phrase, and nothing else of them.
create table customers.pass_phrase (
  case_id uuid primary key,
  digest bytea not null
);
