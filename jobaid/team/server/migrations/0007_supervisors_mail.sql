-- A supervisor's mail has what bears on the team, as an agent's has what bears on the agent: so that
-- what other teams send is not judged document by document at each asking.
create or replace function jobaid.readdress(its_login name) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off
as $$
declare
    it jobaid.desk;
begin
    select * into it from jobaid.desk where login = its_login and desk is not null;
    if not found then return; end if;
    perform jobaid.deliver(array(
        select pos from jobaid.document where people && it.authors and people <> '{}'
        union select pos from jobaid.document where subjects && it.authors and subjects <> '{}'
        union select c.pos
            from jobaid.desk t join jobaid.document d on d.desk = t.desk
                join jobaid.document c on c.subjects @> array[d.id] and c.subjects <> '{}'
            where t.desk = it.desk or (it.kind = 'supervisor' and t.team = it.team
                -- what the team itself says is read without any mail
                and not exists (select from jobaid.desk o where o.desk = c.desk and o.team = it.team))
    ));
end $$;

drop policy desks_read on jobaid.document;
create policy desks_read on jobaid.document for select to jobaid_desk
    using (desk = any ((select jobaid.my_desks())::text[])
        or (tab in ('erasures', 'suggestions', 'secondings')
            and (select jobaid.my_kind()) is not null)
        or (exists (
                select from jobaid.mail m
                where m.desk = (select jobaid.my_desk()) and m.pos = document.pos)
            and jobaid.bears_on_me(tab, id, desk, subjects, people, blind)));

-- Those who joined after something was said have it in their mail from now on.
do $$
begin
    perform jobaid.readdress(login) from jobaid.desk
        where kind = 'supervisor' and team is not null and desk is not null and removed is null;
end $$;
