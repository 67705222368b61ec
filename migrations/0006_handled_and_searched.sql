-- Who handled a case sees it: without an index their lists went through everything that is open, or that ever was. Its
-- list of pending entries is kept short, since each reading goes through it; without one, a whole life took a third more.
create index file_handled on cases.case_file using gin (handlers) with (gin_pending_list_limit = 256);

-- Whether the words of one case hold those that are searched for.
create index case_search_of_case on cases.case_search (case_id);
