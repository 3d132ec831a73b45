-- Whose session a secret opens, with all ids of the person: one statement a page. Whoever holds the secret of a session in force is
-- the customer; a locked account is out at once, and a session from before the last change of the password or sign-out everywhere
-- does not count any more.
create function konto.angemeldet(gesucht bytea) returns table (id uuid, person_id uuid, registrierungsstufe text, person_ids uuid[])
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select k.id, k.person_id, k.registrierungsstufe,
    f.id || array(select i.person_id from step.identitaet i where i.fuehrend_id = f.id)
  from http.sitzung s
    join konto.konto k on k.id = s.subjekt and k.stand = 'aktiv'
    cross join lateral (
      select coalesce((select i.fuehrend_id from step.identitaet i where i.person_id = k.person_id), k.person_id) as id) f
  where s.geheimnis_hash = gesucht and s.art = 'kunde' and s.beendet is null
    and coalesce(greatest(k.passwort_geaendert, k.abgemeldet) <= s.erstellt, true)
$$;
revoke all on function konto.angemeldet(bytea) from public;
grant execute on function konto.angemeldet(bytea) to jc_app;
