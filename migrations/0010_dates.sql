-- In which calendar an officer reads dates at the desk; nothing until they choose.
alter table staff.officer add column dates text check (dates in ('gregorian', 'hijri', 'both'));
