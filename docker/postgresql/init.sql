-- Runs once, when the volume is new: the role and the database of the workers.
\set password `cat /run/secrets/postgresql_password`
create role health login password :'password';
create database health owner health;
-- Nobody logs in as the superuser but from inside the container, where no password is asked for.
alter role postgres password null;
