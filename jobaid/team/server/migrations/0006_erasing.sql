-- An erasure removes what the statement names that is kept, and nothing else: one of the same id with
-- other names in it is none.
do $$
declare
    it regprocedure := 'jobaid.erase(text, date)';
    before text := pg_get_functiondef(it);
    after text := replace(before, 'names := array[said ->> ''of'']',
        'if not exists (select from jobaid.document d where d.id = said ->> ''id''
            and d.tab = ''erasures'' and d.body = erasure and d.desk = jobaid.my_desk())
    then
        raise exception ''another erasure of this id is kept'' using errcode = ''JA005'';
    end if;
    names := array[said ->> ''of'']');
begin
    if after = before then raise exception 'nothing to replace in %', it; end if;
    execute after;
end $$;
