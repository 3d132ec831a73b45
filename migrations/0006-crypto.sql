-- Data keys per owner and Bestand, wrapped by the key-encryption key that the database never sees.
-- Nobody lists keys: they are fetched one at a time, by the id that a readable ciphertext names.
create schema crypto;
grant usage on schema crypto to jc_app, jc_worker;

create table crypto.schluessel (
  id uuid primary key,
  besitzer uuid not null,
  bestand text not null check (bestand in ('gast', 'konto', 'antrag', 'postfach', 'akte')),
  version int not null,
  verpackt bytea not null,
  erstellt timestamptz not null default clock_timestamp(),
  unique (besitzer, bestand)
);
alter table crypto.schluessel enable row level security;
alter table crypto.schluessel force row level security;
create policy pflegen on crypto.schluessel for all to jc_eigner using (true);
create policy aufbewahrung on crypto.schluessel for all to jc_worker
  using ((select zugriff.zweck()) in ('aufbewahrung', 'einrichtung'));
grant select, update, delete on crypto.schluessel to jc_worker;

create function crypto.schluessel_mit_id(gesucht uuid) returns table (besitzer uuid, bestand text, version int, verpackt bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.besitzer, s.bestand, s.version, s.verpackt from crypto.schluessel s
  where s.id = gesucht and zugriff.art() <> 'niemand'
$$;

-- The key of an owner; the offered one is stored only if there is none yet.
create function crypto.schluessel_fuer(wem uuid, wofuer text, neu_id uuid, neu_version int, neu_verpackt bytea)
returns table (id uuid, version int, verpackt bytea)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if zugriff.art() = 'niemand' then raise exception 'Kein Zugriff'; end if;
  insert into crypto.schluessel as s (id, besitzer, bestand, version, verpackt)
    values (neu_id, wem, wofuer, neu_version, neu_verpackt) on conflict do nothing;
  return query select s.id, s.version, s.verpackt from crypto.schluessel s where s.besitzer = wem and s.bestand = wofuer;
end $$;

revoke all on function crypto.schluessel_mit_id(uuid), crypto.schluessel_fuer(uuid, text, uuid, int, bytea) from public;
grant execute on function crypto.schluessel_mit_id(uuid), crypto.schluessel_fuer(uuid, text, uuid, int, bytea) to jc_app, jc_worker;
