-- The departments that were asked for something in a case and have not done it: it is open to them until they have.
alter table cases.case_file add column consulted text[] not null default '{}';
create index file_consulted on cases.case_file using gin (consulted) where consulted <> '{}';
