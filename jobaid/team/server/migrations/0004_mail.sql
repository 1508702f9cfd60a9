-- A desk asks often and rarely has anything new: what bears on it is put into its mail when it comes
-- in, so that asking reads that and nothing of others. Mail says where to look, never what may be
-- read: that is judged as before, of each document.
create table jobaid.mail (
    desk text not null,
    num bigint not null,
    pos bigint not null,
    primary key (desk, num, pos)
);
create index mail_pos on jobaid.mail (desk, pos);

-- What is said of something that has not come, or was said while that came in: looked at again once
-- no transaction of then runs, and when it comes. `checked`: the former was done.
create table jobaid.awaited (
    subject text not null,
    pos bigint not null,
    num bigint not null,
    checked boolean not null default false,
    primary key (subject, pos)
);
create index awaited_unchecked on jobaid.awaited (num) where not checked;

-- Of the desks' last seals each desk holds some against what it saw before, `one_in` as many.
alter table jobaid.house add column one_in integer not null default 1;
create index desk_authors on jobaid.desk using gin (authors);
create index desk_team on jobaid.desk (team);

-- Most documents are calls, which are about nothing else and name nobody
drop index jobaid.document_subjects;
create index document_subjects on jobaid.document using gin (subjects) with (fastupdate = off)
    where subjects <> '{}';
create index document_people on jobaid.document using gin (people) with (fastupdate = off)
    where people <> '{}';
create index document_everybodys on jobaid.document (num)
    where tab in ('erasures', 'suggestions', 'secondings');
do $$
begin
    -- as text: a server before version 14 cannot even read it
    execute 'alter table jobaid.document alter column body set compression lz4';
exception when others then null;  -- a server that was built without it packs as it can
end $$;

create or replace function jobaid.latest() returns text
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select pos || ' ' || md5(id) from jobaid.document where num < jobaid.number_settled()
      order by pos desc limit 1 $$;

create or replace function jobaid.is_given(call text, holder text) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select exists (
        select from jobaid.document g join jobaid.desk giver on giver.desk = g.desk
        where g.subjects @> array[call] and g.subjects <> '{}'
            and g.tab in ('assignments', 'promise_changes')
            and g.people && jobaid.my_authors()
            and (g.desk = holder or (giver.kind = 'supervisor' and (giver.team is null
                or giver.team = (select team from jobaid.desk where desk = holder))))
    )
$$;

-- Puts documents, what was said of them, and calls that they give to somebody, into the mail of the
-- desks that they may bear on. Gives those desks.
create function jobaid.deliver(first bigint[]) returns text[]
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
    set plan_cache_mode = force_generic_plan
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off
    set work_mem = '256kB'  -- tables of what is seldom more than a few rows are filled with nothing
as $$
declare
    now bigint := jobaid.number_now();
    told text[];
begin
    with recursive down as (
        select d.pos, d.id, d.desk, d.tab, d.subjects, d.people, d.blind, 0 as depth
        from jobaid.document d where d.pos = any(first) or d.id = any(array(
            select s from jobaid.document g, unnest(g.subjects) s
            where g.pos = any(first) and g.people <> '{}'
                and g.tab in ('assignments', 'promise_changes')))
        union
        select c.pos, c.id, c.desk, c.tab, c.subjects, c.people, c.blind, down.depth + 1
        from down join jobaid.document c on c.subjects @> array[down.id] and c.subjects <> '{}'
        where down.depth < 4
    ), one as materialized (
        select distinct on (pos) pos, id, desk, tab, subjects, people, blind from down
    ), up as (
        select one.pos, s as id, 1 as depth from one, unnest(one.subjects) s
        where one.tab <> 'interactions'
        union
        select up.pos, s, up.depth + 1
        from up join jobaid.document a on a.id = up.id, unnest(a.subjects) s where up.depth < 4
    ), held as materialized (
        select up.pos, a.id, a.desk, a.tab from up join jobaid.document a on a.id = up.id
    ), bears as (
        select pos, desk from held
        union
        select held.pos, s.desk from held join jobaid.desk o on o.desk = held.desk
            join jobaid.desk s on s.team = o.team and s.kind = 'supervisor'
        union
        select one.pos, d.desk from one join jobaid.desk d on d.authors && (one.people || one.subjects)
        union
        select c.pos, d.desk
        from (select pos, id from held where tab = 'interactions'
              union select pos, id from one where tab = 'interactions') c
            join jobaid.document g on g.subjects @> array[c.id] and g.subjects <> '{}'
                and g.people <> '{}' and g.tab in ('assignments', 'promise_changes')
            join jobaid.desk d on d.authors && g.people
    ), put as (
        insert into jobaid.mail (desk, num, pos)
        select distinct d.desk, now, one.pos
        from bears join one on one.pos = bears.pos join jobaid.desk d on d.desk = bears.desk
            left join jobaid.desk o on o.desk = one.desk
        where d.desk <> one.desk and (not one.blind or d.kind = 'supervisor')
            and not (d.kind = 'supervisor' and (d.team is null or d.team is not distinct from o.team))
        -- The same may lie there twice: no transaction waits for another's
        on conflict do nothing
        returning desk
    )
    select array_agg(distinct desk) into told from put;
    return coalesce(told, '{}');
end $$;

-- What was said while that came in which it is about, looked at again.
create function jobaid.settle() returns void
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    due bigint[];
begin
    with ripe as (
        select subject, pos from jobaid.awaited
        where not checked and num < jobaid.number_settled()
        order by num limit 500 for update skip locked
    ), seen as (
        update jobaid.awaited a set checked = true from ripe
        where a.subject = ripe.subject and a.pos = ripe.pos
    )
    select array_agg(pos) into due from ripe
        where exists (select from jobaid.document d where d.id = ripe.subject);
    if due is not null then
        perform jobaid.deliver(due);
        delete from jobaid.awaited a where a.pos = any(due) and checked
            and exists (select from jobaid.document d where d.id = a.subject);
    end if;
end $$;

-- What bears on whoever works at a desk, put into its mail anew: others work there now.
create function jobaid.readdress(its_login name) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    it jobaid.desk;
begin
    select * into it from jobaid.desk where login = its_login and desk is not null;
    if not found then return; end if;
    perform jobaid.deliver(array(
        select pos from jobaid.document where people && it.authors and people <> '{}'
        union select pos from jobaid.document where subjects && it.authors and subjects <> '{}'
        union select c.pos from jobaid.document d join jobaid.document c
            on c.subjects @> array[d.id] and c.subjects <> '{}' where d.desk = it.desk
    ));
end $$;

-- Takes documents in, all at once, each as far as it may be: gives number, SQLSTATE and reason of
-- those that it does not take, null for none. What a document says of itself is read from its text:
-- nobody tells the server otherwise.
create function jobaid.take_in(on_day date, tabs text[], bodies text[], erasing boolean)
    returns json
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
    set plan_cache_mode = force_generic_plan set jit = off
as $$
declare
    me record;
    refused json;
    fresh bigint[];
    said boolean;
    came boolean;
    unmet boolean;
    everybodys boolean;
    addressed text[] := '{}';
begin
    select d.desk, d.authors, d.kind, h.notifies,
        (h.life::bigint << 48) + pg_current_xact_id()::text::bigint as num
        into me from jobaid.desk d, jobaid.house h
        where d.login = session_user and d.removed is null;
    with read as (
        -- json refuses these escapes, and no name has them; the text itself is kept as it came
        select one.n, one.tab, one.body, r.id, r.kind, r.desk, r."of", r.interaction, r.replaces,
            r."to", r."with", r.taken,
            case when r.rev ~ '^\d{1,9}$' then r.rev::integer else 0 end as rev,
            case when one.tab in ('interactions', 'amendments')
                then case json_typeof(r.agent) when 'object' then r.agent ->> 'id' end
                else case json_typeof(r."by") when 'object' then r."by" ->> 'id' end end as author,
            r.blind is not null and json_typeof(r.blind) <> 'null' as blind,
            (select d.desk from jobaid.document d where d.id = r.id limit 1) as holder
        from unnest(tabs, bodies) with ordinality as one(tab, body, n),
            json_to_record((case when position('\u' in one.body) = 0 then one.body
                else regexp_replace(one.body, '\\u(0000|[dD][89a-fA-F][0-9a-fA-F]{2})', '\\ufffd',
                    'g') end)::json)
            as r(id text, rev text, kind text, desk text, agent json, "by" json, "of" text,
                 interaction text, replaces text, "to" json, "with" json, taken json, blind json)
    ), judged as materialized (
        select read.*,
            case when "of" is null and interaction is null and replaces is null then '{}' else
                array(select split_part(s, '#', 1) from unnest(array["of", interaction, replaces]) s
                      where s is not null and length(s) <= 200) end as subjects,
            case when "to" is null and "with" is null and taken is null then '{}' else
                array_remove(array(
                    select case json_typeof(e) when 'object' then e ->> 'id'
                        when 'string' then e #>> '{}' end
                    from unnest(array["to", "with", taken]) p, json_array_elements(
                        case json_typeof(p) when 'array' then p else json_build_array(p) end) e
                    where p is not null), null) end as people,
            case
                when tab in ('interactions', 'amendments') and kind is not null
                    then 'JA001 a statement is no call'
                when tab not in ('interactions', 'amendments') and kind is null
                    then 'JA001 it does not say what kind of statement it is'
                when tab not in ('interactions', 'amendments')
                    and (kind = 'erasure') <> (tab = 'erasures')
                    then 'JA001 an erasure is in its own table'
                when tab = 'erasures' and not erasing
                    then '42501 an erasure goes by jobaid.erase alone'
                when tab not in ('interactions', 'amendments')
                    and me.kind is distinct from 'supervisor' and me.kind is distinct from 'reviewer'
                    and (tab in ('reviews', 'rulings', 'overrides', 'approvals', 'coachings',
                             'rewards', 'agreements')
                         or kind in ('review', 'ruling', 'override', 'approval', 'coaching',
                             'reward', 'agreement'))
                    then 'JA002 that is for a reviewer or a supervisor'
                when id is null or length(id) > 200 then 'JA001 it has no id'
                when desk is not null and desk is distinct from me.desk
                    then 'JA003 it says that it is another desk''s'
                when author is null or me.desk is null or not author = any(me.authors)
                    then 'JA004 it says that it is another person''s'
                when holder <> me.desk
                    then 'JA005 another desk has a document of this id'
            end as wrong
        from read
    ), added as (
        insert into jobaid.document
            (num, desk, tab, id, rev, day, author, subjects, people, blind, body)
        select me.num, me.desk, tab, id, rev, on_day, author, subjects, people, blind, body
        from judged where wrong is null
            -- erased: it does not come back
            and not exists (select from jobaid.tombstone t where t.id = judged.id or
                (judged.tab <> 'erasures' and t.id = any(judged.subjects)))
        order by n
        on conflict do nothing
        returning pos, id, rev, tab, subjects, people
    ), met as (
        select added.pos, tab, subjects, people, tab <> 'interactions'
            or id = any(array(select id from judged where holder is not null))  -- a later revision
            or exists (select from jobaid.awaited w where w.subject = added.id) as looked_at
        from added
    )
    select (select json_agg(json_build_array(n, left(wrong, 5), substr(wrong, 7))) from judged
            where wrong is not null),
        array_agg(pos) filter (where looked_at), bool_or(tab not in ('interactions', 'amendments')),
        bool_or(subjects <> '{}'), bool_or(tab in ('erasures', 'suggestions', 'secondings')),
        count(*) > 0
        into refused, fresh, said, unmet, everybodys, came from met;
    if fresh is not null then
        if unmet then
            insert into jobaid.awaited (subject, pos, num)
                select s, d.pos, me.num from jobaid.document d, unnest(d.subjects) s
                where d.pos = any(fresh) and (d.people <> '{}'
                    or not exists (select from jobaid.document a where a.id = s))
                on conflict do nothing;
        end if;
        addressed := jobaid.deliver(fresh || array(
            select w.pos from jobaid.document d join jobaid.awaited w on w.subject = d.id
            where d.pos = any(fresh)));
    end if;
    -- A notification takes a lock that all who commit wait for: a house of many desks does without.
    -- It says by whom, whether something was said, and on whom it bears.
    if me.notifies and came then
        perform pg_notify('jobaid', case when said then 's ' else 'c ' end || me.desk || ' > ' ||
            case when everybodys or cardinality(addressed) > 100 then '*'
                else array_to_string(addressed, ' ') end);
    end if;
    return refused;
end $$;

create function jobaid.put(on_day date, tabs text[], bodies text[]) returns json
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$ begin return jobaid.take_in(on_day, tabs, bodies, false); end $$;

-- What is inserted by hand, or by an earlier program, goes the same way.
drop trigger tell_others on jobaid.document;
drop function jobaid.tell_others();
drop trigger read_document on jobaid.document;
create or replace function jobaid.read_document() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    refused json := jobaid.take_in(new.day, array[new.tab], array[new.body], false);
begin
    if refused is not null then
        raise exception '%', refused -> 0 ->> 2 using errcode = refused -> 0 ->> 1;
    end if;
    return null;
end $$;
create trigger read_document before insert on jobaid.document
    for each row when (new.num is null) execute function jobaid.read_document();

create or replace function jobaid.erase(erasure text, on_day date) returns integer
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    said json := regexp_replace(
        erasure, '\\u(0000|[dD][89a-fA-F][0-9a-fA-F]{2})', '\\ufffd', 'g')::json;
    names text[];
    went integer;
    refused json;
begin
    if jobaid.my_kind() is distinct from 'supervisor' then
        raise exception 'erasing is for a supervisor' using errcode = 'JA002';
    end if;
    refused := jobaid.take_in(on_day, array['erasures'], array[erasure], true);
    if refused is not null then
        raise exception '%', refused -> 0 ->> 2 using errcode = refused -> 0 ->> 1;
    end if;
    names := array[said ->> 'of'] || case json_typeof(said -> 'along') when 'array'
        then array(select json_array_elements_text(said -> 'along')) else '{}'::text[] end;
    with gone as (
        delete from jobaid.document d
        where (d.id = any(names) or (d.subjects && names and d.subjects <> '{}'))
            and d.tab <> 'erasures'
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

create or replace function jobaid.say_alive(said text) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    if jobaid.my_desk() is null then
        raise exception 'no desk' using errcode = '42501';
    end if;
    if exists (select from jobaid.awaited where not checked and num < jobaid.number_settled()) then
        perform jobaid.settle();
    end if;
    insert into jobaid.beat (desk, body) values (jobaid.my_desk(), said)
        on conflict (desk) do update set body = excluded.body, at = clock_timestamp();
end $$;

-- What desks left behind that were cut off goes with the first word of any: once a day each.
create or replace function jobaid.say_on_floor(said text) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    me text := jobaid.my_desk();
begin
    if me is null then raise exception 'no desk' using errcode = '42501'; end if;
    if not exists (select from jobaid.floor where desk = me) then
        delete from jobaid.floor where at < clock_timestamp() - interval '12 hours';
        delete from jobaid.floor_answer where at < clock_timestamp() - interval '12 hours';
    end if;
    if said is null then
        delete from jobaid.floor where desk = me;
    else
        insert into jobaid.floor (desk, body) values (me, said)
            on conflict (desk) do update set body = excluded.body, at = clock_timestamp();
    end if;
end $$;

create or replace function jobaid.claim(its_desk text, its_place text, author text) returns text
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
        perform jobaid.readdress(session_user);
    end if;
    return 'claimed';
end $$;

-- What is new for a desk that is not a team's: of whom, which part, its number. Rights hold as ever.
create function jobaid.news(since bigint, until bigint)
    returns table (kind text, desk text, name text, num bigint)
    language sql stable
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off
as $$
    select 'd', d.desk, d.day::text, max(m.num)
        from jobaid.mail m join jobaid.document d on d.pos = m.pos
        where m.desk = (select jobaid.my_desk()) and m.num > since and m.num < until
        group by d.desk, d.day
    union all select 'd', d.desk, d.day::text, max(d.num) from jobaid.document d
        where d.tab in ('erasures', 'suggestions', 'secondings')
            and d.num > since and d.num < until and d.desk <> (select jobaid.my_desk())
        group by d.desk, d.day
    union all select 'h', h.desk, '', max(h.num) from jobaid.seal_head h
        where h.num > since and h.num < until and h.desk <> (select jobaid.my_desk())
            and hashtext(h.desk || ' ' || (select jobaid.my_desk()))
                % (select one_in from jobaid.house) = 0
        group by h.desk
$$;

revoke all on function jobaid.deliver(bigint[]), jobaid.settle(), jobaid.readdress(name),
    jobaid.take_in(date, text[], text[], boolean), jobaid.put(date, text[], text[]),
    jobaid.news(bigint, bigint) from public;
grant execute on function jobaid.put(date, text[], text[]), jobaid.news(bigint, bigint)
    to jobaid_desk;
grant select on jobaid.mail to jobaid_desk;

alter table jobaid.mail enable row level security;
alter table jobaid.awaited enable row level security;
alter table jobaid.mail force row level security;
alter table jobaid.awaited force row level security;
create policy owners on jobaid.mail to jobaid_owner using (true) with check (true);
create policy owners on jobaid.awaited to jobaid_owner using (true) with check (true);
create policy desks_read on jobaid.mail for select to jobaid_desk
    using (desk = (select jobaid.my_desk()));

-- What is cheap to know comes first: whether a document bears on somebody is asked of mail alone.
drop policy desks_read on jobaid.document;
create policy desks_read on jobaid.document for select to jobaid_desk
    using (desk = any ((select jobaid.my_desks())::text[])
        or (tab in ('erasures', 'suggestions', 'secondings')
            and (select jobaid.my_kind()) is not null)
        or (((select jobaid.my_kind()) = 'supervisor' or exists (
                select from jobaid.mail m
                where m.desk = (select jobaid.my_desk()) and m.pos = document.pos))
            and jobaid.bears_on_me(tab, id, desk, subjects, people, blind)));

-- What was sent until now.
do $$
begin
    perform jobaid.deliver(part_of) from (
        select array_agg(pos) as part_of from (
            select pos, row_number() over (order by pos) / 200 as part from jobaid.document
            where tab <> 'interactions'
        ) numbered group by part) parts;
end $$;
