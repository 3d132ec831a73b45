-- Files that people hand in. They are stored locked: encrypted, and opened to nobody before they were scanned, checked and
-- turned into what may be passed on. Names are encrypted too. Only the worker moves a file on.
create schema eingang;
grant usage on schema eingang to jc_app, jc_worker;

create table eingang.datei (
  id uuid primary key,
  besitzer uuid not null,
  name bytea not null,
  art text not null check (art in ('pdf', 'jpeg', 'png', 'heic')),
  groesse int not null check (groesse > 0),
  -- Keyed hash of owner and content: the same file of the same owner is found, the same file of two owners is not.
  kennung bytea not null,
  -- What was handed in as long as it is locked, then what may be passed on.
  objekt_id uuid,
  eingegangen timestamptz not null,
  -- wartet: not scanned yet; geprueft: scanned, not converted yet.
  stand text not null default 'wartet' check (stand in ('wartet', 'geprueft', 'frei', 'abgelehnt')),
  grund text check (grund in ('virus', 'kaputt', 'passwort', 'pixel', 'seiten', 'skript', 'heic')),
  seiten int,
  sha256 text,
  ausgabe_groesse int,
  erledigt timestamptz,
  entfernt timestamptz,
  check ((stand = 'abgelehnt') = (grund is not null)),
  check (stand <> 'frei' or (objekt_id is not null and seiten > 0 and sha256 is not null and ausgabe_groesse > 0)),
  check (stand = 'abgelehnt' or objekt_id is not null)
);
create index datei_besitzer on eingang.datei (besitzer, id desc);
create unique index datei_kennung on eingang.datei (kennung) where stand <> 'abgelehnt';
create index datei_entfernt on eingang.datei (entfernt) where entfernt is not null;
create index datei_offen on eingang.datei (stand, eingegangen) where stand in ('wartet', 'geprueft');
alter table eingang.datei enable row level security;
alter table eingang.datei force row level security;
create policy eigene on eingang.datei for all to jc_app using (besitzer = any ((select zugriff.personen())::uuid[]));
create policy uebergabe on eingang.datei for all to jc_worker using ((select zugriff.zweck()) in ('uebergabe', 'aufbewahrung'));
grant select on eingang.datei to jc_app;
grant insert (id, besitzer, name, art, groesse, kennung, objekt_id, eingegangen) on eingang.datei to jc_app;
grant update (entfernt) on eingang.datei to jc_app;
grant select, delete on eingang.datei to jc_worker;
grant update (stand, grund, objekt_id, seiten, sha256, ausgabe_groesse, erledigt) on eingang.datei to jc_worker;

-- A file that comes in parts, over a line that breaks.
create table eingang.uebertragung (
  id uuid primary key,
  besitzer uuid not null,
  name bytea not null,
  groesse int not null check (groesse > 0),
  angekommen int not null default 0 check (angekommen between 0 and groesse),
  endet timestamptz not null
);
create index uebertragung_besitzer on eingang.uebertragung (besitzer);
create index uebertragung_endet on eingang.uebertragung (endet);
alter table eingang.uebertragung enable row level security;
alter table eingang.uebertragung force row level security;
create policy eigene on eingang.uebertragung for all to jc_app using (besitzer = any ((select zugriff.personen())::uuid[]));
create policy aufraeumen on eingang.uebertragung for all to jc_worker using ((select zugriff.zweck()) = 'aufbewahrung');
grant select, delete on eingang.uebertragung to jc_app;
grant insert (id, besitzer, name, groesse, endet), update (angekommen, endet) on eingang.uebertragung to jc_app;
grant select, delete on eingang.uebertragung to jc_worker;

create table eingang.teil (
  uebertragung_id uuid not null references eingang.uebertragung on delete cascade,
  ab int not null check (ab >= 0),
  besitzer uuid not null,
  objekt_id uuid not null,
  primary key (uebertragung_id, ab)
);
alter table eingang.teil enable row level security;
alter table eingang.teil force row level security;
create policy eigene on eingang.teil for all to jc_app using (besitzer = any ((select zugriff.personen())::uuid[]));
create policy aufraeumen on eingang.teil for all to jc_worker using ((select zugriff.zweck()) = 'aufbewahrung');
grant select, insert, delete on eingang.teil to jc_app;
grant select, delete on eingang.teil to jc_worker;
