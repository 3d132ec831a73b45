-- The one search for persons across offices (QU-03): by name and full birth date, or by a number; never without a reason, and
-- never without its entry in the protocol. It tells name, birth date, place and Dienststelle; the id only to those in charge.
-- A protected person is not found by other offices at all: already the Dienststelle would say where they are.
create policy suche on protokoll.neu for insert to jc_eigner
  with check (aktion = 'step.ueberall-gesucht' and akteur_art = 'personal' and akteur_id = (select zugriff.personal()));

create function step.ueberall_suchen(
  eintrag uuid, begruendung text, geburt date, namen text[], kodes text[], nummer_art text, nummer_such text, hoechstens int)
returns table (person_id uuid, titel text, vorname text, nachname text, geburtsdatum date, geburt_jahr smallint,
  geburt_monat smallint, geburt_tag smallint, ort text, dienststellen uuid[])
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  gefunden uuid[];
begin
  if zugriff.art() <> 'personal' or not zugriff.hat_recht('step.suchen') then
    raise exception 'Kein Zugriff' using errcode = '42501';
  end if;
  if char_length(btrim(coalesce(begruendung, ''))) < 3 then
    raise exception 'Grund fehlt' using errcode = '22023';
  end if;
  if nummer_such is not null then
    gefunden := array(select n.person_id from step.nummer n
      where n.art = nummer_art and n.such = nummer_such and n.beendet is null limit hoechstens + 1);
  elsif geburt is not null and cardinality(namen) > 0 and cardinality(namen) = cardinality(kodes) then
    gefunden := array(select k.id from (
        select p.id from step.person p where p.geburtsdatum = geburt
        union all
        select p.id from step.person p where p.geburt_jahr = extract(year from geburt)
          and coalesce(p.geburt_monat = extract(month from geburt), true) and coalesce(p.geburt_tag = extract(day from geburt), true)) k
      join step.suchschluessel s on s.person_id = k.id
      where not exists (select 1 from unnest(namen, kodes) as f (name, kode)
        where not exists (select 1 from unnest(s.worte) w
          where starts_with(w, 'N' || f.name) or (f.kode <> '' and w = 'P' || f.kode)))
      limit hoechstens + 1);
  end if;
  -- Under several ids it is one person, and a protected one is told to those in charge with the right only.
  gefunden := array(select distinct coalesce(i.fuehrend_id, g) from unnest(gefunden) g
    left join step.identitaet i on i.person_id = g
    where not step.gesperrt(g) or (zugriff.hat_recht('step.auskunftssperre') and step.zustaendig(g)));
  insert into protokoll.neu (id, akteur_art, akteur_id, aktion, dienststelle_id, grund, angaben)
    values (eintrag, 'personal', zugriff.personal(), 'step.ueberall-gesucht', (zugriff.dienststellen())[1], btrim(begruendung),
      jsonb_build_object('nach', case when nummer_such is null then 'name' else nummer_art end, 'treffer', to_jsonb(gefunden)));
  return query
    select case when step.zustaendig(p.id) then p.id end, p.titel, p.vorname, p.nachname, p.geburtsdatum, p.geburt_jahr,
      p.geburt_monat, p.geburt_tag,
      (select a.ort from step.anschrift a where a.person_id = p.id and a.gueltig_bis is null and a.art <> 'post'),
      array(select z.dienststelle_id from step.zustaendigkeit z where z.person_id = p.id and z.bis is null)
    from step.person p where p.id = any (gefunden) order by p.nachname_such, p.vorname_such, p.id limit hoechstens + 1;
end $$;
revoke all on function step.ueberall_suchen(uuid, text, date, text[], text[], text, text, int) from public;
grant execute on function step.ueberall_suchen(uuid, text, date, text[], text[], text, text, int) to jc_app;
