-- A notification takes a lock at commit that all who notify wait for, and it was held until the disk
-- had the document: of desks that sent at once each waited for the disk by itself. So what is to be
-- told is put down when a document comes, and told with the beat that ends each exchange, which
-- waits for no disk.
create unlogged table jobaid.untold (
    desk text not null,
    told text not null
);
create index untold_desk on jobaid.untold (desk);

-- After a crash an unlogged table is empty: then the server may give out numbers of transactions
-- anew that it had given out and not written down. Its next life begins.
create unlogged table jobaid.alive (one boolean primary key default true check (one));
insert into jobaid.alive default values;

alter table jobaid.untold enable row level security;
alter table jobaid.alive enable row level security;
alter table jobaid.untold force row level security;
alter table jobaid.alive force row level security;
create policy owners on jobaid.untold to jobaid_owner using (true) with check (true);
create policy owners on jobaid.alive to jobaid_owner using (true) with check (true);

do $$
declare
    it regprocedure := 'jobaid.take_in(date, text[], text[], boolean)';
    before text := pg_get_functiondef(it);
    after text := replace(before, 'perform pg_notify(''jobaid'', ',
        'insert into jobaid.untold (desk, told) values (me.desk, ');
begin
    if after = before then raise exception 'nothing to replace in %', it; end if;
    execute after;
    it := 'jobaid.claim(text, text, text)';
    before := pg_get_functiondef(it);
    after := replace(before, 'if me.desk = its_desk and me.place = its_place',
        'if not exists (select from jobaid.alive) then perform jobaid.live_anew(); end if;
    if me.desk = its_desk and me.place = its_place');
    if after = before then raise exception 'nothing to replace in %', it; end if;
    execute after;
end $$;

create function jobaid.live_anew() returns void
    language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
    with anew as (insert into jobaid.alive default values on conflict do nothing returning one)
    update jobaid.house set life = life + 1 where exists (select from anew)
$$;
revoke all on function jobaid.live_anew() from public;

create or replace function jobaid.say_alive(said text) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    me text := jobaid.my_desk();
    told text;
begin
    if me is null then
        raise exception 'no desk' using errcode = '42501';
    end if;
    -- What of this is lost in a crash is said, settled and found again
    perform set_config('synchronous_commit', 'off', true);
    if exists (select from jobaid.awaited where not checked and num < jobaid.number_settled()) then
        perform jobaid.settle();
    end if;
    insert into jobaid.beat (desk, body) values (me, said)
        on conflict (desk) do update set body = excluded.body, at = clock_timestamp();
    for told in delete from jobaid.untold where untold.desk = me returning untold.told loop
        perform pg_notify('jobaid', told);
    end loop;
end $$;
