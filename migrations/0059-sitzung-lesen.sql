-- The session a secret leads to, for someone nobody knows yet: who holds the secret may see what it opens. One statement a page,
-- no transaction of its own.
create policy lesen on http.sitzung for select to jc_eigner using (true);

create function http.sitzung_zu(gesucht bytea) returns table (
  id uuid, art text, subjekt uuid, angaben jsonb, erstellt timestamptz, zuletzt timestamptz, endet timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.id, s.art, s.subjekt, s.angaben, s.erstellt, s.zuletzt, s.endet from http.sitzung s
  where s.geheimnis_hash = gesucht and s.beendet is null
$$;
revoke all on function http.sitzung_zu(bytea) from public;
grant execute on function http.sitzung_zu(bytea) to jc_app;
