-- Who may read and write what. The role that owns the tables is nobody's login, and its rights are
-- policies too: a row is seen or made by a policy or not at all.

create function jobaid.my_desk() returns text
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select desk from jobaid.desk where login = session_user and removed is null $$;

create function jobaid.my_authors() returns text[]
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select authors from jobaid.desk where login = session_user and removed is null $$;

create function jobaid.my_kind() returns text
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select kind from jobaid.desk where login = session_user and removed is null
      and desk is not null $$;

-- The desks of which everything may be read: one's own; for a supervisor the team's, or all
-- where the supervisor is of no team.
create function jobaid.my_desks() returns text[]
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select coalesce(array_agg(d.desk), '{}')
    from jobaid.desk me join jobaid.desk d
        on d.login = me.login
        or (me.kind = 'supervisor' and (me.team is null or d.team = me.team))
    where me.login = session_user and me.removed is null and me.desk is not null
        and d.desk is not null
$$;

-- Whether a call was given to the person here: by whoever kept it, or by a supervisor over it.
create function jobaid.is_given(call text, holder text) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select exists (
        select from jobaid.document g join jobaid.desk giver on giver.desk = g.desk
        where g.subjects @> array[call] and g.tab in ('assignments', 'promise_changes')
            and g.people && jobaid.my_authors()
            and (g.desk = holder or (giver.kind = 'supervisor' and (giver.team is null
                or giver.team = (select team from jobaid.desk where desk = holder))))
    )
$$;

-- Whether a document that is not of one of my desks bears on me.
create function jobaid.bears_on_me(
    tab text, id text, holder text, subjects text[], people text[], blind boolean
) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    mine text[] := jobaid.my_desks();
    me text[] := jobaid.my_authors();
    next text[] := subjects;
    about record;
begin
    if cardinality(mine) = 0 then return false; end if;
    if tab in ('erasures', 'suggestions', 'secondings') then return true; end if;
    -- a blind review, of a calibration, is its author's and the supervisors'
    if blind and jobaid.my_kind() <> 'supervisor' then return false; end if;
    if tab = 'interactions' then return jobaid.is_given(id, holder); end if;
    if people && me or subjects && me then return true; end if;
    for depth in 1..4 loop
        exit when cardinality(next) = 0;
        for about in select d.id, d.desk, d.tab from jobaid.document d where d.id = any(next) loop
            if about.desk = any(mine) then return true; end if;
            if about.tab = 'interactions' and jobaid.is_given(about.id, about.desk) then
                return true;
            end if;
        end loop;
        select coalesce(array_agg(s), '{}') into next
            from jobaid.document d, unnest(d.subjects) s where d.id = any(next);
    end loop;
    return false;
end $$;

create function jobaid.number_now() returns bigint
    language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$ select (life::bigint << 48) + pg_current_xact_id()::text::bigint from jobaid.house $$;

-- What is below this was written by transactions that have ended, and nothing is to come.
create function jobaid.number_settled() returns bigint
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select (life::bigint << 48) + pg_snapshot_xmin(pg_current_snapshot())::text::bigint
      from jobaid.house $$;

-- The latest row that is settled, told so that it can be known again and nothing else: a server
-- that has it no more was put back.
create function jobaid.latest() returns text
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select pos || ' ' || md5(id) from jobaid.document where num < jobaid.number_settled()
      order by num desc, pos desc limit 1 $$;

create function jobaid.has(told text) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select exists (select from jobaid.document
                   where pos = split_part(told, ' ', 1)::bigint and md5(id) = split_part(told, ' ', 2))
        or exists (select from jobaid.tombstone
                   where pos = split_part(told, ' ', 1)::bigint and md5(id) = split_part(told, ' ', 2))
$$;

-- Every claimed desk, so that a program knows of whom something may come.
create function jobaid.desks() returns table (desk text, reads_all boolean)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select d.desk, d.desk = any(jobaid.my_desks()) from jobaid.desk d
    where d.desk is not null and jobaid.my_desk() is not null
$$;

-- What a document says of itself is read from its text here: nobody tells the server otherwise.
create function jobaid.read_document() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    said record;
    me record;
begin
    select d.desk, d.authors, d.kind,
        (h.life::bigint << 48) + pg_current_xact_id()::text::bigint as num
        into me from jobaid.desk d, jobaid.house h
        where d.login = session_user and d.removed is null;
    -- json refuses these escapes, and no name has them; the text itself is kept as it came
    select r.*, r."by" as writer into said from json_to_record((
        case when position('\u' in new.body) = 0 then new.body else regexp_replace(
        new.body, '\\u(0000|[dD][89a-fA-F][0-9a-fA-F]{2})', '\\ufffd', 'g') end)::json)
        as r(id text, rev text, kind text, desk text, agent json, "by" json, "of" text,
             interaction text, replaces text, "to" json, "with" json, taken json, blind json);
    new.num := me.num;
    new.desk := me.desk;
    new.id := said.id;
    new.rev := case when said.rev ~ '^\d{1,9}$' then said.rev::integer else 0 end;
    if new.tab in ('interactions', 'amendments') then
        if said.kind is not null then
            raise exception 'a statement is no call' using errcode = 'JA001';
        end if;
        new.author := case json_typeof(said.agent) when 'object' then said.agent ->> 'id' end;
    else
        if said.kind is null then
            raise exception 'it does not say what kind of statement it is' using errcode = 'JA001';
        end if;
        if (said.kind = 'erasure') <> (new.tab = 'erasures') then
            raise exception 'an erasure is in its own table' using errcode = 'JA001';
        end if;
        if me.desk is null or me.kind not in ('supervisor', 'reviewer') and (
            new.tab in ('reviews', 'rulings', 'overrides', 'approvals', 'coachings', 'rewards',
                'agreements')
            or said.kind in ('review', 'ruling', 'override', 'approval', 'coaching', 'reward',
                'agreement'))
        then
            raise exception 'that is for a reviewer or a supervisor' using errcode = 'JA002';
        end if;
        new.author := case json_typeof(said.writer) when 'object' then said.writer ->> 'id' end;
    end if;
    if new.id is null or length(new.id) > 200 then
        raise exception 'it has no id' using errcode = 'JA001';
    end if;
    if said.desk is distinct from new.desk and said.desk is not null then
        raise exception 'it says that it is another desk''s' using errcode = 'JA003';
    end if;
    if new.author is null or me.desk is null or not new.author = any(me.authors) then
        raise exception 'it says that it is another person''s' using errcode = 'JA004';
    end if;
    if said."of" is not null or said.interaction is not null or said.replaces is not null then
        new.subjects := array(select split_part(s, '#', 1)
            from unnest(array[said."of", said.interaction, said.replaces]) s
            where s is not null and length(s) <= 200);
    end if;
    if said."to" is not null or said."with" is not null or said.taken is not null then
    new.people := array(
        select case json_typeof(e) when 'object' then e ->> 'id' when 'string' then e #>> '{}' end
        from unnest(array[said."to", said."with", said.taken]) p,
            json_array_elements(case json_typeof(p) when 'array' then p
                else json_build_array(p) end) e
        where p is not null);
    new.people := array_remove(new.people, null);
    end if;
    new.blind := said.blind is not null and json_typeof(said.blind) <> 'null';
    if exists (select from jobaid.tombstone t where t.id = new.id or
               (new.tab <> 'erasures' and t.id = any(new.subjects))) then
        return null;  -- erased: it does not come back
    end if;
    if exists (select from jobaid.document d where d.id = new.id and d.desk <> new.desk) then
        raise exception 'another desk has a document of this id' using errcode = 'JA005';
    end if;
    return new;
end $$;
create trigger read_document before insert on jobaid.document
    for each row execute function jobaid.read_document();

create function jobaid.stamp_row() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    new.num := jobaid.number_now();
    new.desk := jobaid.my_desk();
    return new;
end $$;
create trigger stamp_row before insert on jobaid.salt
    for each row execute function jobaid.stamp_row();
create trigger stamp_row before insert on jobaid.seal
    for each row execute function jobaid.stamp_row();
create trigger stamp_row before insert on jobaid.seal_head
    for each row execute function jobaid.stamp_row();
create trigger stamp_row before insert on jobaid.content
    for each row execute function jobaid.stamp_row();

-- A salt of what was erased does not come back either.
create function jobaid.keep_no_erased_salt() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    if exists (select from jobaid.tombstone t where t.id = new.id) then return null; end if;
    return new;
end $$;
create trigger keep_no_erased_salt before insert on jobaid.salt
    for each row execute function jobaid.keep_no_erased_salt();

-- Wakes those who listen, with what it is about: a call, or what was said (`s`), which bears on
-- agents too. A notification takes a lock that all who commit wait for, so that a house of many
-- desks does without (`notifies`), and its desks ask from time to time.
create function jobaid.tell_others() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    if (select notifies from jobaid.house) and exists (select from added) then
        perform pg_notify('jobaid', case when exists (select from added where tab <> 'interactions')
            then 's ' else 'c ' end || jobaid.my_desk());
    end if;
    return null;
end $$;
create trigger tell_others after insert on jobaid.document referencing new table as added
    for each statement execute function jobaid.tell_others();

-- A login is one desk's, and a desk one copy of a profile's, from the first time it speaks.
create function jobaid.claim(its_desk text, its_place text, author text) returns text
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    me jobaid.desk;
    here text;
begin
    select * into me from jobaid.desk where login = session_user and removed is null;
    if not found then return 'no desk'; end if;
    select system_identifier::text into here from pg_control_system();
    if (select system from jobaid.house) <> here then
        update jobaid.house set life = life + (system <> '')::integer, system = here
            where system <> here;
    end if;
    if me.desk = its_desk and me.place = its_place and me.authors <> '{}' then
        return 'claimed';
    end if;
    select * into me from jobaid.desk where login = session_user and removed is null for update;
    if me.desk is not null and me.desk <> its_desk then return 'another desk'; end if;
    if me.desk is null and exists (select from jobaid.desk where desk = its_desk) then
        return 'cloned';
    end if;
    if me.place is not null and me.place <> its_place then return 'another place'; end if;
    if me.desk is null or me.place is null or me.authors = '{}' then
        update jobaid.desk set desk = its_desk, place = its_place, claimed = now(),
            authors = case when authors = '{}' and author <> '' then array[author]
                      else authors end
            where login = session_user;
    end if;
    return 'claimed';
end $$;

create function jobaid.say_alive(said text) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    if jobaid.my_desk() is null then
        raise exception 'no desk' using errcode = '42501';
    end if;
    insert into jobaid.beat (desk, body) values (jobaid.my_desk(), said)
        on conflict (desk) do update set body = excluded.body, at = clock_timestamp();
end $$;

-- The one way by which anything goes: the erasure is kept, what it names leaves a tombstone.
-- Gives back how many documents went.
create function jobaid.erase(erasure text, on_day date) returns integer
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    said json := regexp_replace(
        erasure, '\\u(0000|[dD][89a-fA-F][0-9a-fA-F]{2})', '\\ufffd', 'g')::json;
    names text[];
    went integer;
begin
    if jobaid.my_kind() is distinct from 'supervisor' then
        raise exception 'erasing is for a supervisor' using errcode = 'JA002';
    end if;
    insert into jobaid.document (desk, tab, id, rev, day, body)
        values ('', 'erasures', '', 0, on_day, erasure) on conflict do nothing;
    names := array[said ->> 'of'] || case json_typeof(said -> 'along') when 'array'
        then array(select json_array_elements_text(said -> 'along')) else '{}'::text[] end;
    with gone as (
        delete from jobaid.document d
        where (d.id = any(names) or d.subjects && names) and d.tab <> 'erasures'
            and (d.desk = any(jobaid.my_desks()) or jobaid.bears_on_me(
                d.tab, d.id, d.desk, d.subjects, d.people, d.blind))
        returning d.pos, d.num, d.desk, d.id, d.rev, d.day
    ), kept as (
        insert into jobaid.tombstone (pos, num, desk, id, rev, day, erasure)
            select pos, num, desk, id, rev, day, coalesce(said ->> 'id', '') from gone
            on conflict do nothing
    ), salted as (
        delete from jobaid.salt s using gone where s.id = gone.id
    )
    select count(*) into went from gone;
    return went;
end $$;

revoke all on all functions in schema jobaid from public;
grant execute on function jobaid.my_desk(), jobaid.my_authors(), jobaid.my_kind(),
    jobaid.my_desks(), jobaid.bears_on_me(text, text, text, text[], text[], boolean), jobaid.desks(),
    jobaid.claim(text, text, text), jobaid.number_settled(), jobaid.latest(), jobaid.has(text),
    jobaid.say_alive(text), jobaid.erase(text, date)
    to jobaid_desk;

grant select on jobaid.house, jobaid.document, jobaid.salt, jobaid.seal, jobaid.seal_head,
    jobaid.content, jobaid.beat to jobaid_desk;
grant select (pos, id, rev, desk, day) on jobaid.tombstone to jobaid_desk;
grant insert (tab, day, body) on jobaid.document to jobaid_desk;
grant insert (day, tab, id, rev, salt) on jobaid.salt to jobaid_desk;
grant insert (year, n, line) on jobaid.seal to jobaid_desk;
grant insert (n, body) on jobaid.seal_head to jobaid_desk;
grant insert (id, body) on jobaid.content to jobaid_desk;

alter table jobaid.house enable row level security;
alter table jobaid.desk enable row level security;
alter table jobaid.document enable row level security;
alter table jobaid.tombstone enable row level security;
alter table jobaid.salt enable row level security;
alter table jobaid.seal enable row level security;
alter table jobaid.seal_head enable row level security;
alter table jobaid.content enable row level security;
alter table jobaid.beat enable row level security;

alter table jobaid.house force row level security;
alter table jobaid.desk force row level security;
alter table jobaid.document force row level security;
alter table jobaid.tombstone force row level security;
alter table jobaid.salt force row level security;
alter table jobaid.seal force row level security;
alter table jobaid.seal_head force row level security;
alter table jobaid.content force row level security;
alter table jobaid.beat force row level security;

create policy owners on jobaid.house to jobaid_owner using (true) with check (true);
create policy owners on jobaid.desk to jobaid_owner using (true) with check (true);
create policy owners on jobaid.document to jobaid_owner using (true) with check (true);
create policy owners on jobaid.tombstone to jobaid_owner using (true) with check (true);
create policy owners on jobaid.salt to jobaid_owner using (true) with check (true);
create policy owners on jobaid.seal to jobaid_owner using (true) with check (true);
create policy owners on jobaid.seal_head to jobaid_owner using (true) with check (true);
create policy owners on jobaid.content to jobaid_owner using (true) with check (true);
create policy owners on jobaid.beat to jobaid_owner using (true) with check (true);

create policy desks_read on jobaid.house for select to jobaid_desk
    using ((select jobaid.my_desk()) is not null);
create policy desks_read on jobaid.document for select to jobaid_desk
    using (desk = any ((select jobaid.my_desks())::text[])
           or jobaid.bears_on_me(tab, id, desk, subjects, people, blind));
create policy desks_write on jobaid.document for insert to jobaid_desk
    with check (desk = (select jobaid.my_desk())
                and author = any ((select jobaid.my_authors())::text[]) and tab <> 'erasures');
create policy desks_read on jobaid.tombstone for select to jobaid_desk
    using ((select jobaid.my_desk()) is not null);
create policy desks_read on jobaid.salt for select to jobaid_desk
    using (desk = any ((select jobaid.my_desks())::text[]));
create policy desks_write on jobaid.salt for insert to jobaid_desk
    with check (desk = (select jobaid.my_desk()));
create policy desks_read on jobaid.seal for select to jobaid_desk
    using ((select jobaid.my_desk()) is not null);
create policy desks_write on jobaid.seal for insert to jobaid_desk
    with check (desk = (select jobaid.my_desk()));
create policy desks_read on jobaid.seal_head for select to jobaid_desk
    using ((select jobaid.my_desk()) is not null);
create policy desks_write on jobaid.seal_head for insert to jobaid_desk
    with check (desk = (select jobaid.my_desk()));
create policy desks_read on jobaid.content for select to jobaid_desk
    using ((select jobaid.my_desk()) is not null);
create policy desks_write on jobaid.content for insert to jobaid_desk
    with check (desk = (select jobaid.my_desk()));
create policy desks_read on jobaid.beat for select to jobaid_desk
    using (desk = any ((select jobaid.my_desks())::text[]));
