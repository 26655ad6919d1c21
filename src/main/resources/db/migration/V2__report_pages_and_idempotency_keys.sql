-- Pages of outcomes, newest first. A page reads as many index rows as it shows, whatever it is filtered by: without a
-- filter by the first index; by status, origin or both by the second; by node, and node with these, by the third. A
-- filter that leaves status or origin open asks once for each of their few values, instead of having an index of its
-- own for each combination, or reading past what does not match.
-- What they cost: each row is added where its group ends, to pages that are in memory, unlike the primary key's.
-- The first also serves retention, the third whoever reads the self-checks of a node in order.
create index health_report_newest on health_report (stored_at desc, task_id desc);
create index health_report_by_status on health_report (status, origin, stored_at desc, task_id desc);
create index health_report_by_node on health_report (node, status, origin, stored_at desc, task_id desc);

-- Hashes of the caller with the key, and of the payload; null without a key, and again once the key is free.
-- The unique index decides which of two requests at once makes the task.
alter table submitted_task add column idempotency_key varchar(64);
alter table submitted_task add column payload_hash varchar(64);
-- Whether the broker has confirmed the message; kept for tasks with a key only.
alter table submitted_task add column sent boolean default false not null;
create unique index submitted_task_idempotency_key on submitted_task (idempotency_key);
