-- One person may hold two accesses at the sign-in provider: those with the same business address count as one (KT-04).
create function fassung.meine_zugaenge() returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select array(select p.id from organisation.personal p
    where p.id = zugriff.personal()
      or lower(p.email) = (select lower(e.email) from organisation.personal e where e.id = zugriff.personal()))
$$;
revoke all on function fassung.meine_zugaenge() from public;
grant execute on function fassung.meine_zugaenge() to jc_app;

create function fassung.nicht_selbst() returns trigger language plpgsql as $$
begin
  if zugriff.art() = 'personal' and new.geprueft_von is not null and old.geprueft_von is null
      and new.mitwirkende && fassung.meine_zugaenge() then
    raise exception 'Eine Fassung prüft, wer daran nicht mitgeschrieben hat.';
  end if;
  return new;
end $$;
create trigger nicht_selbst before update on fassung.fassung for each row execute function fassung.nicht_selbst();

-- Offices of which a Regionaldirektion reads the state of the settings; it reminds them and changes nothing (RO-02, KT-06).
create function organisation.im_bezirk(stelle uuid) returns boolean language sql stable as $$
  select zugriff.hat_recht('konfiguration.einsehen') and exists (
    select from organisation.dienststelle d
      join organisation.dienststelle rd on rd.kennung = d.einstellungen ->> 'regionaldirektion'
    where d.id = stelle and rd.id = any (zugriff.dienststellen()))
$$;
create policy bezirk on konfiguration.erinnerung for select to jc_app using (organisation.im_bezirk(dienststelle_id));
create policy bezirk_bitten on konfiguration.erinnerung for insert to jc_app
  with check (organisation.im_bezirk(dienststelle_id) and anlass = 'bitte' and von_id = (select zugriff.personal()) and gesendet is null);

-- As before (0065); a Regionaldirektion reminds them, too.
create or replace function organisation.personal_mit_rolle(stelle uuid, gesucht text) returns table (id uuid, name text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, p.name from organisation.personal p join organisation.rolle r on r.personal_id = p.id
   where r.dienststelle_id = stelle and r.rolle = gesucht
     and (stelle = any (zugriff.dienststellen()) or zugriff.hat_recht('konfiguration.zentral') or zugriff.zweck() = 'uebergabe'
       or organisation.im_bezirk(stelle))
   order by p.name, p.id
$$;
