-- What desks write, and nothing else: every row has one writer, and is never changed.
-- `num` is the transaction that wrote a row, behind the number of the server's life: a server that
-- was set up anew from a dump counts its transactions from the beginning.
create schema jobaid;
grant usage on schema jobaid to jobaid_desk;

create table jobaid.house (
    one boolean primary key default true check (one),
    series text not null default gen_random_uuid()::text,
    life integer not null default 1,
    system text not null default '',
    notifies boolean not null default true,
    floor boolean not null default false
);
insert into jobaid.house default values;

create table jobaid.desk (
    login name primary key,
    name text not null unique,
    kind text not null check (kind in ('agent', 'supervisor', 'reviewer', 'trainee')),
    team text,
    authors text[] not null default '{}',
    desk text unique check (desk ~ '^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$'),
    place text,
    added timestamptz not null default now(),
    claimed timestamptz,
    removed timestamptz
);

create table jobaid.document (
    pos bigint generated always as identity,
    num bigint not null,
    desk text not null,
    tab text not null,
    id text not null,
    rev integer not null,
    day date not null,
    author text,
    subjects text[] not null default '{}',
    people text[] not null default '{}',
    blind boolean not null default false,
    body text not null,
    primary key (id, rev)
);
create unique index document_pos on jobaid.document (pos);
create index document_new on jobaid.document (num);
create index document_day on jobaid.document (desk, day);
create index document_subjects on jobaid.document using gin (subjects) with (fastupdate = off);

create table jobaid.tombstone (
    pos bigint not null,
    num bigint not null,
    desk text not null,
    id text not null,
    rev integer not null,
    day date not null,
    erasure text not null,
    at timestamptz not null default now(),
    primary key (id, rev)
);
create unique index tombstone_pos on jobaid.tombstone (pos);

create table jobaid.salt (
    num bigint not null,
    desk text not null,
    day date not null,
    tab text not null,
    id text not null,
    rev integer not null,
    salt bytea not null check (octet_length(salt) <= 64),
    primary key (desk, tab, id, rev)
);
create index salt_new on jobaid.salt (num);
create index salt_day on jobaid.salt (desk, day);
create index salt_id on jobaid.salt (id);

create table jobaid.seal (
    num bigint not null,
    desk text not null,
    year integer not null,
    n integer not null,
    line text not null,
    primary key (desk, year, n)
);
create index seal_new on jobaid.seal (num);

create table jobaid.seal_head (
    num bigint not null,
    desk text not null,
    n integer not null,
    body text not null,
    primary key (desk, n)
);
create index seal_head_new on jobaid.seal_head (num);

create table jobaid.content (
    num bigint not null,
    desk text not null,
    id text not null check (id ~ '^[0-9a-f]{40}$'),
    body bytea not null,
    primary key (desk, id)
);
create index content_new on jobaid.content (num);

create table jobaid.beat (
    desk text primary key,
    body text not null check (octet_length(body) < 65536),
    at timestamptz not null default clock_timestamp()
);
