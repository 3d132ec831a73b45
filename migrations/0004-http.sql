-- Sessions, limits and posts kept over a sign-in. Only hashes of secrets lie here.
create schema http;
grant usage on schema http to jc_app, jc_worker, jc_siegel;

create table http.sitzung (
  id uuid primary key,
  geheimnis_hash bytea not null unique,
  art text not null check (art in ('gast', 'kunde', 'personal')),
  subjekt uuid,
  angaben jsonb not null default '{}',
  geraet text not null default '',
  erstellt timestamptz not null,
  zuletzt timestamptz not null,
  endet timestamptz not null,
  beendet timestamptz
);
create index sitzung_subjekt on http.sitzung (subjekt, zuletzt desc);
create index sitzung_endet on http.sitzung (endet);
alter table http.sitzung enable row level security;
alter table http.sitzung force row level security;
create policy verwalten on http.sitzung for all to jc_app, jc_worker using ((select zugriff.zweck()) in ('sitzung', 'aufbewahrung'));
create policy eigene on http.sitzung for select to jc_app using (subjekt = (select coalesce(zugriff.konto(), zugriff.personal())));
create policy eigene_beenden on http.sitzung for update to jc_app using (subjekt = (select coalesce(zugriff.konto(), zugriff.personal())));
grant select, insert, update on http.sitzung to jc_app;
grant select, delete on http.sitzung to jc_worker;

create table http.begrenzung (
  schluessel bytea not null,
  fenster timestamptz not null,
  zahl int not null default 0,
  primary key (schluessel, fenster)
);
create index begrenzung_fenster on http.begrenzung (fenster);
alter table http.begrenzung enable row level security;
alter table http.begrenzung force row level security;
create policy zaehlen on http.begrenzung for all to jc_app, jc_worker using ((select zugriff.zweck()) in ('sitzung', 'anmeldung', 'aufbewahrung'));
grant select, insert, update, delete on http.begrenzung to jc_app;
grant select, delete on http.begrenzung to jc_worker;

create table http.aufgehoben (
  id uuid primary key,
  sitzung_id uuid not null,
  subjekt uuid not null,
  pfad text not null,
  inhalt bytea not null,
  endet timestamptz not null
);
create index aufgehoben_sitzung on http.aufgehoben (sitzung_id);
create index aufgehoben_endet on http.aufgehoben (endet);
alter table http.aufgehoben enable row level security;
alter table http.aufgehoben force row level security;
create policy verwalten on http.aufgehoben for all to jc_app, jc_worker using ((select zugriff.zweck()) in ('sitzung', 'aufbewahrung'));
grant select, insert, update, delete on http.aufgehoben to jc_app;
grant select, delete on http.aufgehoben to jc_worker;
