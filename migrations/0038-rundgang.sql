-- The round through all stored objects (EA-01): where it stands, and when it last came to the end.
create table dateien.rundgang (
  eine boolean primary key default true check (eine),
  nach uuid not null,
  begonnen timestamptz not null,
  beendet timestamptz
);
alter table dateien.rundgang enable row level security;
alter table dateien.rundgang force row level security;
create policy gehen on dateien.rundgang for all to jc_worker using ((select zugriff.zweck()) = 'aufbewahrung');
create policy zaehlen on dateien.rundgang for select to jc_eigner using ((select zugriff.zweck()) = 'metrik');
grant select, insert, update on dateien.rundgang to jc_worker;

-- Figures for the operator, as before, and: since when a hand-over waits for somebody else's answer; how old the last whole
-- round is.
create or replace function betrieb.kennzahlen(jetzt timestamptz) returns table (name text, art text, wert double precision)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with offen as materialized (
    select u.art, u.versuche, u.faellig, u.erstellt, u.versuche = 0 and u.grund <> '' as wartet_auf_antwort
    from uebergabe.uebergabe u
    where u.stand = 'wartend' and u.bezug <> '00000000-0000-7000-8000-000000000000'),
  wartend as (
    select o.art, case when o.versuche = 0 then o.faellig else o.erstellt end as seit
    from offen o where o.faellig <= jetzt or o.versuche > 0)
  select 'uebergabe_wartend', w.art, count(*) from wartend w group by w.art
  union all
  select 'uebergabe_aelteste', w.art, greatest(0, extract(epoch from jetzt - min(w.seit))) from wartend w group by w.art
  union all
  select 'uebergabe_ohne_antwort', o.art, greatest(0, extract(epoch from jetzt - min(o.erstellt)))
    from offen o where o.wartet_auf_antwort group by o.art
  union all
  select 'uebergabe_am_schreibtisch', u.art, count(*) from uebergabe.uebergabe u
    where u.stand in ('abgelehnt', 'gescheitert') group by u.art
  union all
  select 'sitzungen', s.art, count(*) from http.sitzung s where s.endet > jetzt and s.beendet is null group by s.art
  union all
  select 'protokoll_rueckstand', '', coalesce(greatest(0, extract(epoch from jetzt - (select n.am from protokoll.neu n order by n.id limit 1))), 0)
  union all
  select 'protokoll_glieder', '', coalesce((select max(k.nummer) from protokoll.kette k), 0)
  union all
  select 'dokumente_rundgang', '', extract(epoch from jetzt - coalesce(r.beendet, r.begonnen)) from dateien.rundgang r
$$;
