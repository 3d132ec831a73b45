-- STEP: who someone is, once for all modules. Names in clear, because people are found by them; guarded by policy.
create schema step;
grant usage on schema step to jc_app, jc_worker;

-- An Internetperson knows only what the customer declared; the Dienststelle makes it an Inhouse-Person (ST-01).
create table step.person (
  id uuid primary key,
  art text not null check (art in ('internetperson', 'inhouse')),
  herkunft text not null check (herkunft in ('online')),
  vorname text check (char_length(vorname) between 1 and 120),
  nachname text check (char_length(nachname) between 1 and 120),
  vorname_such text not null default '',
  nachname_such text not null default '',
  geburtsdatum date,
  angaben_herkunft text not null default 'selbst angegeben' check (angaben_herkunft in ('selbst angegeben')),
  erstellt timestamptz not null,
  geaendert timestamptz not null
);

-- One person, several ids: a row says that person_id is the same as fuehrend_id. Undo deletes the row.
create table step.identitaet (
  person_id uuid primary key references step.person,
  fuehrend_id uuid not null references step.person,
  seit timestamptz not null,
  check (person_id <> fuehrend_id)
);
create index identitaet_fuehrend on step.identitaet (fuehrend_id);

-- gueltig_bis is the first day on which it no longer holds; null: holds until told otherwise.
create table step.anschrift (
  id uuid primary key,
  person_id uuid not null references step.person,
  art text not null check (art in ('wohnung', 'aufenthalt', 'ausland')),
  strasse text,
  hausnummer text,
  zusatz text,
  plz text,
  ort text,
  land text,
  herkunft text not null check (herkunft in ('selbst angegeben')),
  erfasst timestamptz not null,
  gueltig_ab date not null,
  gueltig_bis date check (gueltig_bis >= gueltig_ab)
);
create unique index anschrift_heute on step.anschrift (person_id) where gueltig_bis is null;
create index anschrift_person on step.anschrift (person_id, gueltig_ab desc);

create table step.kontakt (
  id uuid primary key,
  person_id uuid not null references step.person,
  art text not null check (art in ('telefon')),
  wert text not null,
  herkunft text not null check (herkunft in ('selbst angegeben')),
  erfasst timestamptz not null,
  beendet timestamptz
);
create unique index kontakt_heute on step.kontakt (person_id, art) where beendet is null;

-- A person may belong to several Dienststellen at once (gE and AA). Ended rows stay and open nothing.
create table step.zustaendigkeit (
  person_id uuid not null references step.person,
  dienststelle_id uuid not null,
  ab timestamptz not null,
  bis timestamptz check (bis >= ab),
  primary key (person_id, dienststelle_id, ab)
);
create unique index zustaendigkeit_heute on step.zustaendigkeit (person_id, dienststelle_id) where bis is null;
create index zustaendigkeit_dienststelle on step.zustaendigkeit (dienststelle_id, person_id) where bis is null;

do $$ declare t text; begin
  foreach t in array array['person', 'identitaet', 'anschrift', 'kontakt', 'zustaendigkeit'] loop
    execute format('alter table step.%I enable row level security', t);
    execute format('alter table step.%I force row level security', t);
  end loop;
end $$;

create policy eigene_lesen on step.person for select to jc_app using (id = any ((select zugriff.personen())::uuid[]));
create policy eigene_aendern on step.person for update to jc_app
  using (art = 'internetperson' and id = any ((select zugriff.personen())::uuid[]));
create policy anlegen on step.person for insert to jc_app
  with check ((select zugriff.zweck()) = 'anmeldung' and art = 'internetperson');
create policy zustaendige_lesen on step.person for select to jc_app
  using ((select zugriff.hat_recht('step.lesen')) and exists (select 1 from step.zustaendigkeit z
    where z.person_id = person.id and z.bis is null and z.dienststelle_id = any ((select zugriff.dienststellen())::uuid[])));
grant select, insert, update on step.person to jc_app;

create policy eigene_lesen on step.identitaet for select to jc_app
  using (person_id = any ((select zugriff.personen())::uuid[]));
create policy anmelden on step.identitaet for select to jc_app using ((select zugriff.zweck()) = 'anmeldung');
create policy zustaendige_lesen on step.identitaet for select to jc_app
  using ((select zugriff.hat_recht('step.lesen')) and exists (select 1 from step.zustaendigkeit z
    where z.person_id in (identitaet.person_id, identitaet.fuehrend_id) and z.bis is null
      and z.dienststelle_id = any ((select zugriff.dienststellen())::uuid[])));
grant select on step.identitaet to jc_app;

do $$ declare t text; begin
  foreach t in array array['anschrift', 'kontakt'] loop
    execute format('create policy eigene on step.%I for all to jc_app
      using (person_id = any ((select zugriff.personen())::uuid[]))', t);
    execute format($p$create policy zustaendige_lesen on step.%1$I for select to jc_app
      using ((select zugriff.hat_recht('step.lesen')) and exists (select 1 from step.zustaendigkeit z
        where z.person_id = %1$I.person_id and z.bis is null
          and z.dienststelle_id = any ((select zugriff.dienststellen())::uuid[])))$p$, t);
    execute format('grant select, insert, update on step.%I to jc_app', t);
  end loop;
end $$;

-- Customers declare to whom they turn; staff see who turned to their Dienststelle.
create policy eigene on step.zustaendigkeit for select to jc_app
  using (person_id = any ((select zugriff.personen())::uuid[]));
create policy eigene_neu on step.zustaendigkeit for insert to jc_app
  with check (person_id = any ((select zugriff.personen())::uuid[]));
create policy zustaendige_lesen on step.zustaendigkeit for select to jc_app
  using ((select zugriff.hat_recht('step.lesen')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]));
grant select, insert on step.zustaendigkeit to jc_app;
