-- One row an outcome; the first one stored under a task ID wins.
create table health_report (
  task_id     varchar(64)                 not null primary key,
  outcome     varchar(16)                 not null,
  origin      varchar(16),
  status      varchar(16),
  node        varchar(32)                 not null,
  reported_at timestamp(3) with time zone not null,
  stored_at   timestamp(6) with time zone not null default current_timestamp,
  document    varchar                     not null
);

-- Tasks that came by REST and may still wait in the queue.
create table submitted_task (
  task_id   varchar(64)                 not null primary key,
  stored_at timestamp(6) with time zone not null default current_timestamp
);
