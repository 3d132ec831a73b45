-- A form being filled in: Hauptantrag, Weiterbewilligung, change, labour-market profile. What was typed, right or wrong, is
-- encrypted with the person's key; clear is only whose it is, for which office, and when.
create table antrag.bogen (
  id uuid primary key,
  art text not null check (art in ('hauptantrag', 'wba', 'vaem', 'oap')),
  -- The Tag der Antragstellung it belongs to; a change has none.
  antrag_id uuid references antrag.antrag,
  person_id uuid not null references step.person,
  konto_id uuid not null references konto.konto,
  dienststelle_id uuid not null references organisation.dienststelle,
  -- The version of the forms it was begun on, or moved to.
  fassung_id uuid not null references fassung.fassung,
  inhalt bytea not null,
  version int not null check (version > 0),
  begonnen timestamptz not null,
  gespeichert timestamptz not null,
  endet timestamptz not null check (endet > gespeichert),
  erinnert_am timestamptz,
  -- Thrown away by its owner; until it ends it can be had back.
  geloescht_am timestamptz,
  abgesendet_am timestamptz,
  check (geloescht_am is null or abgesendet_am is null)
);
create unique index bogen_offen on antrag.bogen (person_id, art) where geloescht_am is null and abgesendet_am is null;
create index bogen_person on antrag.bogen (person_id, id desc);
create index bogen_antrag on antrag.bogen (antrag_id) where antrag_id is not null;
create index bogen_endet on antrag.bogen (endet) where abgesendet_am is null;
alter table antrag.bogen enable row level security;
alter table antrag.bogen force row level security;
create policy eigene on antrag.bogen for select to jc_app using (person_id = any ((select zugriff.personen())::uuid[]));
create policy beginnen on antrag.bogen for insert to jc_app
  with check (konto_id = (select zugriff.konto()) and person_id = any ((select zugriff.personen())::uuid[]));
-- What was sent is never changed.
create policy ausfuellen on antrag.bogen for update to jc_app
  using (abgesendet_am is null and person_id = any ((select zugriff.personen())::uuid[]))
  with check (person_id = any ((select zugriff.personen())::uuid[]));
create policy aufraeumen on antrag.bogen for all to jc_worker using ((select zugriff.zweck()) = 'aufbewahrung');
create policy uebergabe on antrag.bogen for select to jc_worker using ((select zugriff.zweck()) = 'uebergabe');
grant select, insert on antrag.bogen to jc_app;
grant update (fassung_id, inhalt, version, gespeichert, endet, erinnert_am, geloescht_am, abgesendet_am) on antrag.bogen to jc_app;
grant select, delete, update (erinnert_am) on antrag.bogen to jc_worker;
