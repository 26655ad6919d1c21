-- Since when a node has had its last status, by its self-checks. Of what is stored already: the first one after the last
-- that had another.
alter table worker_node add column status_since timestamp(6) with time zone;
update worker_node set status_since = (
  select min(r.stored_at) from health_report r
  where r.node = worker_node.node and r.status = worker_node.last_status and r.origin = 'SELF_CHECK'
    and r.stored_at > coalesce(
      (select max(o.stored_at) from health_report o
       where o.node = worker_node.node and o.status <> worker_node.last_status and o.origin = 'SELF_CHECK'
         and o.stored_at < worker_node.last_report_at),
      timestamp with time zone '1970-01-01 00:00:00+00')
);
