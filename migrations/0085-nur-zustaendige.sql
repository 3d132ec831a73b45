-- Staff begin a conversation, and get an address for one, only with persons their office is in charge of (PF-08, PF-13): whoever has a
-- conversation with somebody may read their name and birth date. An address for a first message ends after a day.
alter policy stelle_beginnt on postfach.faden
  with check ((select zugriff.hat_recht('postfach.schreiben')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[])
    and begonnen_von = 'stelle' and step.zustaendig(person_id));
alter policy beginnen on postfach.kennzeichen
  with check ((select zugriff.hat_recht('postfach.schreiben')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[])
    and art = 'beginn' and personal_id = (select zugriff.personal()) and step.zustaendig(person_id));
alter table postfach.kennzeichen add constraint beginn_einen_tag
  check (art <> 'beginn' or gueltig_bis <= erstellt + interval '24 hours') not valid;

-- EA-02: a substitution counts in the office that it was entered for, also for those who work for several.
create function eakte.vertritt(wen uuid, stelle uuid) returns boolean language sql stable as $$
  select exists (select from eakte.vertretung v
    where v.dienststelle_id = stelle and v.vertreter_id = zugriff.personal() and v.personal_id = wen and v.beendet is null
      and (now() at time zone 'Europe/Berlin')::date between v.von and v.bis)
$$;
alter policy nur_vertretene on eakte.auftrag_ereignis
  with check (fuer_id is null or eakte.vertritt(fuer_id, dienststelle_id));
drop function eakte.vertritt(uuid);
create or replace function eakte.handelt_fuer(korb uuid) returns table (id uuid, name text) language sql stable as $$
  select v.personal_id, v.name from eakte.vertretung v join eakte.postkorb k on k.id = korb and k.dienststelle_id = v.dienststelle_id
    where v.vertreter_id = zugriff.personal() and v.beendet is null
      and (now() at time zone 'Europe/Berlin')::date between v.von and v.bis
      and eakte.gehoert_zu(korb, v.personal_id) and not eakte.gehoert_zu(korb, zugriff.personal())
    order by v.von, v.id limit 1
$$;
