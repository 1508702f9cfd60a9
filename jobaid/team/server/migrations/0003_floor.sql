-- The live floor: what each desk does now, written over by the next and never kept. Whether a house
-- has one stands in its library, so that every desk knows it alike.
alter table jobaid.house drop column floor;

create table jobaid.floor (
    desk text primary key,
    body text not null check (octet_length(body) < 8192),
    at timestamptz not null default clock_timestamp()
);

create table jobaid.floor_answer (
    desk text not null,
    to_desk text not null,
    body text not null check (octet_length(body) < 8192),
    at timestamptz not null default clock_timestamp(),
    primary key (desk, to_desk)
);
create index floor_answer_to on jobaid.floor_answer (to_desk);

-- Null takes it away. What desks left behind that were cut off goes with the next word of any.
create function jobaid.say_on_floor(said text) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    me text := jobaid.my_desk();
begin
    if me is null then raise exception 'no desk' using errcode = '42501'; end if;
    delete from jobaid.floor where at < clock_timestamp() - interval '12 hours';
    delete from jobaid.floor_answer where at < clock_timestamp() - interval '12 hours';
    if said is null then
        delete from jobaid.floor where desk = me;
    else
        insert into jobaid.floor (desk, body) values (me, said)
            on conflict (desk) do update set body = excluded.body, at = clock_timestamp();
    end if;
end $$;

create function jobaid.answer_on_floor(asker text, said text) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    me text := jobaid.my_desk();
begin
    if me is null or jobaid.my_kind() is distinct from 'supervisor'
        or not asker = any(jobaid.my_desks())
    then
        raise exception 'that is for a supervisor of the desk' using errcode = 'JA002';
    end if;
    if said is null then
        delete from jobaid.floor_answer where desk = me and to_desk = asker;
    else
        insert into jobaid.floor_answer (desk, to_desk, body) values (me, asker, said)
            on conflict (desk, to_desk) do update set body = excluded.body, at = clock_timestamp();
    end if;
end $$;

revoke all on function jobaid.say_on_floor(text), jobaid.answer_on_floor(text, text) from public;
grant execute on function jobaid.say_on_floor(text), jobaid.answer_on_floor(text, text)
    to jobaid_desk;
grant select on jobaid.floor, jobaid.floor_answer to jobaid_desk;

alter table jobaid.floor enable row level security;
alter table jobaid.floor_answer enable row level security;
alter table jobaid.floor force row level security;
alter table jobaid.floor_answer force row level security;

create policy owners on jobaid.floor to jobaid_owner using (true) with check (true);
create policy owners on jobaid.floor_answer to jobaid_owner using (true) with check (true);
create policy desks_read on jobaid.floor for select to jobaid_desk
    using (desk = any ((select jobaid.my_desks())::text[]));
create policy desks_read on jobaid.floor_answer for select to jobaid_desk
    using (desk = (select jobaid.my_desk()) or to_desk = (select jobaid.my_desk()));
