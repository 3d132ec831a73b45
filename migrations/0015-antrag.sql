-- Applications. What the person said is encrypted with their key; clear are only number, dates, office and state.
create schema antrag;
grant usage on schema antrag to jc_app, jc_worker;

-- What was typed so far, page by page, right or wrong. Owner is the account, or the guest session until someone signs in.
create table antrag.entwurf (
  id uuid primary key,
  besitzer uuid not null unique,
  inhalt bytea not null,
  version int not null,
  gespeichert timestamptz not null,
  endet timestamptz not null
);
create index entwurf_endet on antrag.entwurf (endet);
alter table antrag.entwurf enable row level security;
alter table antrag.entwurf force row level security;
create policy eigener on antrag.entwurf for all to jc_app
  using (besitzer = (select coalesce(zugriff.konto(), zugriff.gast())));
create policy mitnehmen on antrag.entwurf for all to jc_app using ((select zugriff.zweck()) = 'anmeldung');
create policy aufraeumen on antrag.entwurf for all to jc_worker using ((select zugriff.zweck()) = 'aufbewahrung');
grant select, insert, update, delete on antrag.entwurf to jc_app;
grant select, delete on antrag.entwurf to jc_worker;

-- The declaration of intent (HA-01). Received, day of application and effect are three things (§ 37 SGB II).
create table antrag.antrag (
  id uuid primary key,
  art text not null check (art in ('tda')),
  -- The draft it came from: sending twice finds the first.
  schluessel uuid not null unique,
  referenz text not null unique,
  konto_id uuid not null,
  person_id uuid not null,
  dienststelle_id uuid not null,
  zustaendigkeit text not null check (zustaendigkeit in ('klar', 'klaeren')),
  eingegangen timestamptz not null,
  tag_der_antragstellung date not null,
  wirkt_ab date not null check (wirkt_ab = date_trunc('month', wirkt_ab)::date),
  daten bytea not null,
  dokument_id uuid,
  dokument_sha256 text,
  dokument_groesse int,
  dokument_am timestamptz,
  uebergeben_am timestamptz
);
create index antrag_person on antrag.antrag (person_id, eingegangen desc);
alter table antrag.antrag enable row level security;
alter table antrag.antrag force row level security;
create policy eigene on antrag.antrag for select to jc_app using (person_id = any ((select zugriff.personen())::uuid[]));
create policy stellen on antrag.antrag for insert to jc_app
  with check (konto_id = (select zugriff.konto()) and person_id = any ((select zugriff.personen())::uuid[]));
create policy uebergabe on antrag.antrag for all to jc_worker using ((select zugriff.zweck()) = 'uebergabe');
grant select, insert on antrag.antrag to jc_app;
grant select on antrag.antrag to jc_worker;
-- What was declared and when it came never changes.
grant update (dokument_id, dokument_sha256, dokument_groesse, dokument_am, uebergeben_am) on antrag.antrag to jc_worker;
