-- Dienststellen, their districts, the place names of postal codes, and staff with roles. What an office tells the public is
-- for everyone; staff see themselves, and of colleagues the name only.
create schema organisation;
grant usage on schema organisation to jc_app, jc_worker, jc_siegel;

create table organisation.dienststelle (
  id uuid primary key,
  kennung text not null unique check (kennung ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null,
  art text not null check (art in ('gE', 'zkT', 'Regionaldirektion', 'Zentrale', 'ServiceCenter')),
  land text not null check (land in
    ('BW', 'BY', 'BE', 'BB', 'HB', 'HH', 'HE', 'MV', 'NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH')),
  strasse text not null,
  plz text not null check (plz ~ '^[0-9]{5}$'),
  ort text not null,
  telefon text not null,
  email text,
  oeffnungszeiten jsonb not null default '[]',
  ziel text not null default 'eakte' check (ziel in ('eakte', 'ablage')),
  einstellungen jsonb not null default '{}'
);

-- A district is a set of rows: a PLZ, a Kreis (first five digits of the AGS), or both; with a PLZ also one street and a
-- range of house numbers. gueltig_bis is the last day. Rows of two offices may meet: then the person is asked.
create table organisation.bezirk (
  id uuid primary key,
  dienststelle_id uuid not null references organisation.dienststelle,
  plz text check (plz ~ '^[0-9]{5}$'),
  ags text check (ags ~ '^[0-9]{5}$'),
  strasse text,
  strasse_such text,
  hausnummer_von int check (hausnummer_von > 0),
  hausnummer_bis int check (hausnummer_bis >= hausnummer_von),
  seite text not null default 'alle' check (seite in ('alle', 'gerade', 'ungerade')),
  gueltig_ab date not null,
  gueltig_bis date check (gueltig_bis >= gueltig_ab),
  check (plz is not null or ags is not null),
  check (strasse is null or plz is not null),
  check ((strasse is null) = (strasse_such is null)),
  check (strasse is not null or (hausnummer_von is null and hausnummer_bis is null and seite = 'alle')),
  unique nulls not distinct
    (dienststelle_id, plz, ags, strasse_such, hausnummer_von, hausnummer_bis, seite, gueltig_ab)
);
create index bezirk_plz on organisation.bezirk (plz);
create index bezirk_ags on organisation.bezirk (ags) where plz is null;

-- Place names of a PLZ with their Kreis. ort_such is the search form (DIN 91379).
create table organisation.plz (
  plz text not null check (plz ~ '^[0-9]{5}$'),
  ort text not null,
  ags text not null default '' check (ags ~ '^([0-9]{5})?$'),
  ort_such text not null,
  kreis text not null,
  land text not null,
  primary key (plz, ort, ags)
);
create index plz_ort on organisation.plz (ort_such);
create index plz_ags on organisation.plz (ags);

-- sub is what the sign-in provider calls the person; who is not here has no access.
create table organisation.personal (
  id uuid primary key,
  sub text not null unique,
  name text not null
);

create table organisation.rolle (
  personal_id uuid not null references organisation.personal on delete cascade,
  dienststelle_id uuid not null references organisation.dienststelle,
  rolle text not null check (rolle in ('leistung', 'teamleitung', 'redaktion', 'datenschutz', 'betrieb')),
  primary key (personal_id, dienststelle_id, rolle)
);
create index rolle_dienststelle on organisation.rolle (dienststelle_id);

do $$ declare t text; begin
  foreach t in array array['dienststelle', 'bezirk', 'plz', 'personal', 'rolle'] loop
    execute format('alter table organisation.%I enable row level security', t);
    execute format('alter table organisation.%I force row level security', t);
    execute format($p$create policy einrichten on organisation.%I for all to jc_app, jc_worker
      using ((select zugriff.zweck()) = 'einrichtung')$p$, t);
    execute format('grant select, insert, update, delete on organisation.%I to jc_app, jc_worker', t);
  end loop;
  foreach t in array array['dienststelle', 'bezirk', 'plz'] loop
    execute format('create policy lesen on organisation.%I for select to jc_app, jc_worker using (true)', t);
  end loop;
end $$;

create policy anmelden on organisation.personal for select to jc_app using ((select zugriff.zweck()) = 'anmeldung');
create policy anmelden on organisation.rolle for select to jc_app using ((select zugriff.zweck()) = 'anmeldung');
create policy eigene on organisation.personal for select to jc_app using (id = (select zugriff.personal()));
create policy eigene on organisation.rolle for select to jc_app using (personal_id = (select zugriff.personal()));

-- The name of a colleague at a Dienststelle of the one who asks ("Frau Lang arbeitet daran"), and nothing else of them.
create policy kollegen on organisation.personal for select to jc_eigner using (true);
create policy kollegen on organisation.rolle for select to jc_eigner using (true);
create function organisation.kollegenname(wer uuid) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.name from organisation.personal p
   where p.id = wer and exists (select 1 from organisation.rolle r
     where r.personal_id = wer and r.dienststelle_id = any (zugriff.dienststellen()))
$$;
revoke all on function organisation.kollegenname(uuid) from public;
grant execute on function organisation.kollegenname(uuid) to jc_app;
