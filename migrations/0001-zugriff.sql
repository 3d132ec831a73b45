-- Who asks: set once per transaction by the application (src/platform/database/zugriff.ts), read by every policy.
create schema zugriff;
grant usage on schema zugriff to jc_app, jc_worker, jc_siegel;

create function zugriff.art() returns text language sql stable parallel safe
  return coalesce(nullif(current_setting('jc.art', true), ''), 'niemand');
create function zugriff.konto() returns uuid language sql stable parallel safe
  return nullif(current_setting('jc.konto', true), '')::uuid;
create function zugriff.personen() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('jc.personen', true), '')::uuid[], '{}');
-- The session of someone who is not signed in: owner of what they typed so far.
create function zugriff.gast() returns uuid language sql stable parallel safe
  return nullif(current_setting('jc.gast', true), '')::uuid;
create function zugriff.personal() returns uuid language sql stable parallel safe
  return nullif(current_setting('jc.personal', true), '')::uuid;
create function zugriff.dienststellen() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('jc.dienststellen', true), '')::uuid[], '{}');
create function zugriff.rechte() returns text[] language sql stable parallel safe
  return coalesce(nullif(current_setting('jc.rechte', true), '')::text[], '{}');
create function zugriff.hat_recht(recht text) returns boolean language sql stable parallel safe
  return recht = any (zugriff.rechte());
create function zugriff.zweck() returns text language sql stable parallel safe
  return case when zugriff.art() = 'system' then nullif(current_setting('jc.zweck', true), '') end;

-- Smallest UUIDv7 of a year: the bound of a yearly partition.
create function zugriff.erste_id(jahr int) returns uuid language sql immutable parallel safe
  return (lpad(to_hex((extract(epoch from make_timestamptz(jahr, 1, 1, 0, 0, 0, 'UTC')) * 1000)::bigint), 12, '0')
          || '00000000000000000000')::uuid;

-- Makes the partition of a year if it is not there. Runs with the owner's right, because the running roles own nothing.
create function zugriff.jahrespartition(tabelle regclass, jahr int) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  raum text; name text;
begin
  select n.nspname, c.relname into raum, name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = tabelle and c.relkind = 'p';
  if to_regclass(format('%I.%I', raum, name || '_' || jahr)) is null then
    execute format('create table %I.%I partition of %I.%I for values from (%L) to (%L)',
      raum, name || '_' || jahr, raum, name, zugriff.erste_id(jahr), zugriff.erste_id(jahr + 1));
    execute format('alter table %I.%I enable row level security', raum, name || '_' || jahr);
    execute format('alter table %I.%I force row level security', raum, name || '_' || jahr);
  end if;
end $$;
revoke all on function zugriff.jahrespartition(regclass, int) from public;
grant execute on function zugriff.jahrespartition(regclass, int) to jc_worker;
