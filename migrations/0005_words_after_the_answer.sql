-- When the customer wrote after the answer: such a case is not closed by silence, and somebody must read it.
alter table cases.case_file add column customer_wrote_at timestamptz;
update cases.case_file as f set customer_wrote_at = wrote.at
  from (
    select e.case_id, max((e.body ->> 'at')::timestamptz) as at
    from cases.case_event as e
    join cases.case_file as answered on answered.id = e.case_id and answered.status = 'answered' and answered.closed_at is null
    where e.type = 'InformationReceived'
      and e.version > (select max(a.version) from cases.case_event as a where a.case_id = e.case_id and a.type = 'AnswerGiven')
    group by e.case_id
  ) as wrote
  where f.id = wrote.case_id;
create index file_written_after_answer on cases.case_file (due_at, id) where customer_wrote_at is not null;
