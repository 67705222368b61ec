-- Who handled a case sees it: without an index their lists went through everything that is open, or that ever was. One
-- for what is open and one for all, neither with a list of pending entries that each reading would have to go through.
create index file_open_handled on cases.case_file using gin (handlers) with (fastupdate = off) where closed_at is null;
create index file_handled on cases.case_file using gin (handlers) with (fastupdate = off);

-- Whether the words of one case hold those that are searched for.
create index case_search_of_case on cases.case_search (case_id);
