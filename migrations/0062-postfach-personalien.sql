-- Who wrote to an office is known to its staff who read messages, also where STEP has another office in charge of the person: name and birth date,
-- as on the record, and nothing more.
create function postfach.personalien(wer uuid)
returns table (vorname text, nachname text, geburtsdatum date, geburt_jahr smallint, geburt_monat smallint, geburt_tag smallint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.vorname, p.nachname, p.geburtsdatum, p.geburt_jahr, p.geburt_monat, p.geburt_tag from step.person p
   where p.id = wer and (select zugriff.hat_recht('postfach.lesen'))
     and exists (select from postfach.faden f where f.person_id = wer
       and f.dienststelle_id = any ((select zugriff.dienststellen())::uuid[]))
$$;
revoke all on function postfach.personalien(uuid) from public;
grant execute on function postfach.personalien(uuid) to jc_app;
