-- What is due next of an open case: which clock runs out, and when. Lists of open work are in this order.
alter table cases.case_file
  add column next_clock text,
  add column next_due_at timestamptz;

update cases.case_file as f set next_clock = next.clock, next_due_at = next.due_at
from cases.case_file as open cross join lateral (
  select clock, due_at from (values
    (1, case when open.status = 'answered' then 'objection' when open.round > 1 then 'review' else 'answer' end, open.due_at),
    (2, 'first-response', case when open.status in ('registered', 'treatment', 'review')
      and open.state #>> '{firstResponse,at}' is null then (open.state #>> '{firstResponse,dueAt}')::timestamptz end),
    (3, 'update', open.update_due_at)
  ) as running (place, clock, due_at)
  where due_at is not null order by due_at, place limit 1
) as next
where open.closed_at is null and open.id = f.id;

-- What is late is still listed by the answer's date, by file_open_by_due.
create index file_open_by_next on cases.case_file (next_due_at, id) where closed_at is null;
drop index cases.file_open_by_department, cases.file_open_by_owner, cases.file_open_by_status;
create index file_open_by_department on cases.case_file (department, next_due_at, id) where closed_at is null;
create index file_open_by_owner on cases.case_file (owner_id, next_due_at, id) where closed_at is null;
create index file_open_by_status on cases.case_file (status, next_due_at, id) where closed_at is null;
drop index cases.file_escalated, cases.file_delay_notice_owed, cases.file_written_after_answer;
create index file_escalated on cases.case_file (next_due_at, id) where escalated;
create index file_delay_notice_owed on cases.case_file (next_due_at, id) where delay_notice_owed;
create index file_written_after_answer on cases.case_file (next_due_at, id) where customer_wrote_at is not null;
