-- When the clocks of an open case next set something off. Those that are open now are looked at once and wound.
alter table cases.case_file add column next_alarm_at timestamptz;
update cases.case_file set next_alarm_at = now() where closed_at is null;
create index file_by_next_alarm on cases.case_file (next_alarm_at, id) where next_alarm_at is not null;
