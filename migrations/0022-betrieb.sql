-- Workers claim per kind, so that a flood of one never holds up another.
create index uebergabe_art_faellig on uebergabe.uebergabe (art, faellig) where stand = 'wartend';
drop index uebergabe.uebergabe_faellig;

-- Figures for the operator: counts and ages only. The owner reads, because no running role may see all of these tables.
create schema betrieb;
grant usage on schema betrieb to jc_app, jc_worker, jc_siegel;
create policy zaehlen on uebergabe.uebergabe for select to jc_eigner using ((select zugriff.zweck()) = 'metrik');
create policy zaehlen on protokoll.neu for select to jc_eigner using ((select zugriff.zweck()) = 'metrik');
create policy zaehlen on protokoll.kette for select to jc_eigner using ((select zugriff.zweck()) = 'metrik');
create policy zaehlen on http.sitzung for select to jc_eigner using ((select zugriff.zweck()) = 'metrik');

-- Waiting is what is due or was tried in vain; what is ordered for later, or comes round again, is not. Age: since it was due
-- first, in seconds.
create function betrieb.kennzahlen(jetzt timestamptz) returns table (name text, art text, wert double precision)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with wartend as materialized (
    select u.art, case when u.versuche = 0 then u.faellig else u.erstellt end as seit
    from uebergabe.uebergabe u
    where u.stand = 'wartend' and u.bezug <> '00000000-0000-7000-8000-000000000000'
      and (u.faellig <= jetzt or u.versuche > 0))
  select 'uebergabe_wartend', w.art, count(*) from wartend w group by w.art
  union all
  select 'uebergabe_aelteste', w.art, greatest(0, extract(epoch from jetzt - min(w.seit))) from wartend w group by w.art
  union all
  select 'uebergabe_am_schreibtisch', u.art, count(*) from uebergabe.uebergabe u
    where u.stand in ('abgelehnt', 'gescheitert') group by u.art
  union all
  select 'sitzungen', s.art, count(*) from http.sitzung s where s.endet > jetzt and s.beendet is null group by s.art
  union all
  select 'protokoll_rueckstand', '', coalesce(greatest(0, extract(epoch from jetzt - (select n.am from protokoll.neu n order by n.id limit 1))), 0)
  union all
  select 'protokoll_glieder', '', coalesce((select max(k.nummer) from protokoll.kette k), 0)
$$;
revoke all on function betrieb.kennzahlen(timestamptz) from public;
grant execute on function betrieb.kennzahlen(timestamptz) to jc_app, jc_worker, jc_siegel;
