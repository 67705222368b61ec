-- What the first figures and the desk's lists need.

-- How the case is dealt with, and since when its clock stands still: without them a figure would count a third
-- party's case against the first contact, and a wait for the customer as lateness.
alter table cases.fact_round add column procedure text;
alter table cases.fact_round add column waiting_since timestamptz;
update cases.fact_round as r set
  procedure = f.state ->> 'procedure',
  waiting_since = case when r.round = f.round then (f.state ->> 'askedAt')::timestamptz end
  from cases.case_file as f where f.id = r.case_id;

-- Everything that was not answered, closed or not: what was unanswered past its moment at the end of a period long
-- gone is asked, too.
drop index cases.fact_round_unanswered;
create index fact_round_unanswered on cases.fact_round (due_at) where answered_at is null;
create index fact_round_by_closing on cases.fact_round (closed_at) where closed_at is not null;

-- What the room publishes for figures: one row a case and round, with what only its neighbours tell. The two
-- questions are asked of the rows that a reader asks them of, and of no others.
create view cases.fact_handling as
  select r.*,
    exists (select from cases.fact_round as later where later.case_id = r.case_id and later.round > r.round) as reopened,
    -- The same customer wrote again on the same subject within seven days of the answer.
    exists (
      select from cases.case_file as f
      join cases.case_file as again on again.customer_id = f.customer_id and again.id <> f.id
        and again.category = f.category and again.registered_at > r.answered_at
        and again.registered_at <= r.answered_at + interval '7 days'
      where f.id = r.case_id
    ) as came_back
  from cases.fact_round as r;

create index file_of_category_by_age on cases.case_file (category, registered_at desc, id desc);
