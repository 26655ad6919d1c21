-- One row a transition, never changed. No check: about the node itself.
create table alert (
  id           varchar(36)                 not null primary key,
  kind         varchar(8)                  not null,
  node         varchar(32)                 not null,
  check_name   varchar(64)                 not null default '',
  state        varchar(8)                  not null,
  previous     varchar(8)                  not null,
  changed_at   timestamp(6) with time zone not null,
  started_at   timestamp(6) with time zone not null,
  metric       varchar(160),
  metric_value double precision,
  threshold    double precision,
  task_id      varchar(64),
  text         varchar                     not null
);
-- Pages of alerts, newest first, as of outcomes. By node and check they are few enough to be filtered.
create index alert_newest on alert (changed_at desc, id desc);
create index alert_by_node on alert (node, check_name, changed_at desc, id desc);

-- What the policy remembers of a subject: a check of a node, its trend, or the node; written by whoever folds.
-- results: one character a result, oldest first. state: that of the last alert, which alert_id is; told_state: what the
-- channels know of, by told_alert_id.
create table alert_state (
  id            varchar(36)                 not null primary key,
  kind          varchar(8)                  not null,
  node          varchar(32)                 not null,
  check_name    varchar(64)                 not null default '',
  results       varchar(20)                 not null default '',
  hard          varchar(8)                  not null,
  flapping      boolean                     not null,
  not_ok_since  timestamp(6) with time zone,
  state         varchar(8)                  not null,
  alert_id      varchar(36),
  started_at    timestamp(6) with time zone,
  told_state    varchar(8)                  not null,
  told_alert_id varchar(36),
  told_at       timestamp(6) with time zone
);
create unique index alert_state_subject on alert_state (node, kind, check_name);

-- Until when nothing is told of a node, a check, or a check of a node; null is any.
create table silence (
  id         varchar(36)                 not null primary key,
  node       varchar(32),
  check_name varchar(64),
  until_at   timestamp(6) with time zone not null,
  created_at timestamp(6) with time zone not null default current_timestamp,
  created_by varchar                     not null,
  reason     varchar                     not null,
  ended_at   timestamp(6) with time zone
);
create index silence_until on silence (until_at);

-- For how long in all somebody has watched for missing nodes: it stands still while nobody can, as the database is away.
create table alert_watch (
  name       varchar(8)                  not null primary key,
  ticked_at  timestamp(6) with time zone not null,
  watched_ms bigint                      not null
);
insert into alert_watch (name, ticked_at, watched_ms) values ('nodes', current_timestamp, 0);
-- And where that stood when a node reported last.
alter table alert_state add column reported_ms bigint;
