-- STEP master data: names, birth with unknown parts, addresses, contacts, numbers, bank account, representation, consent,
-- protected address. Each datum says where it is from and since when; what was before stands in step.aenderung.
alter table crypto.schluessel drop constraint schluessel_bestand_check;
alter table crypto.schluessel add check (bestand in ('gast', 'konto', 'antrag', 'postfach', 'akte', 'person'));

create domain step.herkunft as text check (value in ('selbst angegeben', 'eID', 'amtlich', 'Dienststelle', 'MDA'));

-- A birth date known in full stands in geburtsdatum, as ever; one with unknown parts in the three numbers, never in both.
-- herkuenfte: per field {"herkunft", "seit"}; a field that is missing there is from angaben_herkunft, since geaendert.
alter table step.person
  drop constraint person_herkunft_check,
  drop constraint person_angaben_herkunft_check,
  add check (herkunft in ('online', 'dienststelle')),
  alter column angaben_herkunft type step.herkunft,
  add column titel text check (char_length(titel) between 1 and 60),
  add column geburtsname text check (char_length(geburtsname) between 1 and 120),
  add column geburtsname_such text not null default '',
  add column geburt_jahr smallint check (geburt_jahr between 1850 and 2200),
  add column geburt_monat smallint check (geburt_monat between 1 and 12),
  add column geburt_tag smallint check (geburt_tag between 1 and 31),
  add column geburtsort text check (char_length(geburtsort) between 1 and 120),
  -- x: without an entry (§ 22 (3) PStG); null: not known to us.
  add column geschlecht text check (geschlecht in ('m', 'w', 'd', 'x')),
  -- ISO 3166-1; XS stateless, XU not clarified.
  add column staaten text[] not null default '{}',
  add column herkuenfte jsonb not null default '{}',
  add check (geburtsdatum is null or num_nonnulls(geburt_jahr, geburt_monat, geburt_tag) = 0),
  add check (num_nonnulls(geburt_jahr, geburt_monat, geburt_tag) < 3);
create index person_geburtsdatum on step.person (geburtsdatum);
create index person_geburt_jahr on step.person (geburt_jahr) where geburt_jahr is not null;

-- Family names of before; first names of before are nobody's business (§ 13 SBGG).
create table step.name_frueher (
  id uuid primary key,
  person_id uuid not null references step.person,
  nachname text not null check (char_length(nachname) between 1 and 120),
  nachname_such text not null,
  bis date,
  herkunft step.herkunft not null,
  erfasst timestamptz not null
);
create index name_frueher_person on step.name_frueher (person_id);

-- One dwelling at a time, and beside it one address for letters.
drop index step.anschrift_heute;
alter table step.anschrift
  drop constraint anschrift_art_check,
  drop constraint anschrift_herkunft_check,
  alter column herkunft type step.herkunft,
  add check (art in ('wohnung', 'aufenthalt', 'ausland', 'post')),
  -- The day a letter came back as undeliverable.
  add column rueckbrief_am date;
create unique index anschrift_heute on step.anschrift (person_id, (art = 'post')) where gueltig_bis is null;

-- Encrypted, beside a keyed hash that finds it. wert: numbers from before this migration, in clear.
alter table step.kontakt
  drop constraint kontakt_art_check,
  drop constraint kontakt_herkunft_check,
  alter column herkunft type step.herkunft,
  add check (art in ('telefon', 'mobil', 'email')),
  alter column wert drop not null,
  add column inhalt bytea,
  add column such text,
  add check (num_nonnulls(wert, inhalt) = 1 and (inhalt is null) = (such is null));

-- Kundennummer and BG-Nummer in clear (they stand on every letter); RV-Nummer and Steuer-ID encrypted. such: what finds it,
-- the number itself or its keyed hash.
create table step.nummer (
  id uuid primary key,
  person_id uuid not null references step.person,
  art text not null check (art in ('kundennummer', 'bg', 'rv', 'steuer_id')),
  wert text,
  inhalt bytea,
  such text not null check (such <> ''),
  herkunft step.herkunft not null,
  erfasst timestamptz not null,
  beendet timestamptz,
  check (num_nonnulls(wert, inhalt) = 1 and (wert is not null) = (art in ('kundennummer', 'bg')))
);
create unique index nummer_heute on step.nummer (person_id, art) where beendet is null;
create index nummer_such on step.nummer (art, such) where beendet is null;

-- inhalt: IBAN, holder.
create table step.bankverbindung (
  id uuid primary key,
  person_id uuid not null references step.person,
  inhalt bytea not null,
  herkunft step.herkunft not null,
  erfasst timestamptz not null,
  beendet timestamptz
);
create unique index bankverbindung_heute on step.bankverbindung (person_id) where beendet is null;

-- Who acts for someone else (ST-07). gueltig_bis is the last day; widerrufen ends it before. erreichbar: how to reach them.
create table step.vertretung (
  id uuid primary key,
  person_id uuid not null references step.person,
  vertreter_person_id uuid references step.person check (vertreter_person_id <> person_id),
  vertreter_name text not null check (char_length(vertreter_name) between 1 and 200),
  art text not null check (art in ('gesetzlich', 'betreuung', 'vormundschaft', 'vollmacht')),
  umfang text[] not null check (cardinality(umfang) > 0),
  gueltig_ab date not null,
  gueltig_bis date check (gueltig_bis >= gueltig_ab),
  nachweis text not null,
  erreichbar bytea,
  herkunft step.herkunft not null,
  erfasst timestamptz not null,
  widerrufen date,
  check (widerrufen >= gueltig_ab)
);
create index vertretung_person on step.vertretung (person_id, gueltig_ab desc);
create index vertretung_vertreter on step.vertretung (vertreter_person_id) where vertreter_person_id is not null;

-- Consent of an adult child to the retrieval of data (ST-08). formular: title and state of the form.
create table step.einwilligung (
  id uuid primary key,
  person_id uuid not null references step.person,
  art text not null check (art in ('datenabruf-volljaehriges-kind')),
  formular text not null check (formular <> ''),
  erteilt boolean not null,
  erklaert_am date not null,
  erfasst timestamptz not null,
  widerrufen date check (widerrufen >= erklaert_am)
);
create index einwilligung_person on step.einwilligung (person_id, erklaert_am desc);

-- Mass data retrieval (ST-06): what was asked, what came back, what it changed (encrypted).
create table step.mda (
  id uuid primary key,
  person_id uuid not null references step.person,
  abruf date not null,
  stand text not null check (stand in ('angefragt', 'uebernommen', 'abweichend', 'ohne-treffer', 'fehler')),
  inhalt bytea,
  erfasst timestamptz not null
);
create index mda_person on step.mda (person_id, abruf desc, id desc);

-- Protected address (§ 51 BMG). It holds until someone with the right lifts it: the end of its term alone uncovers nobody.
create table step.auskunftssperre (
  id uuid primary key,
  person_id uuid not null references step.person,
  seit date not null,
  befristet_bis date check (befristet_bis >= seit),
  grund bytea not null,
  gesetzt timestamptz not null,
  aufgehoben timestamptz,
  aufhebungsgrund bytea,
  check ((aufgehoben is null) = (aufhebungsgrund is null))
);
create unique index auskunftssperre_heute on step.auskunftssperre (person_id) where aufgehoben is null;

-- What was changed, by whom, from which source. inhalt: per field before and after, and the reason, encrypted.
create table step.aenderung (
  id uuid primary key,
  person_id uuid not null references step.person,
  dienststelle_id uuid,
  personal_id uuid,
  am timestamptz not null,
  abschnitt text not null check (abschnitt ~ '^[a-z-]+$'),
  felder text[] not null,
  herkunft step.herkunft not null,
  inhalt bytea not null
);
create index aenderung_person on step.aenderung (person_id, id desc);

-- All words a person is found by; the first letter says of which kind. Nobody reads it: derived into suchwort.
create table step.suchschluessel (
  person_id uuid primary key,
  worte text[] not null
);
-- The same words per Dienststelle. Collation C, because only its comparisons make a prefix a range under row-level security.
create table step.suchwort (
  dienststelle_id uuid not null,
  wort text collate "C" not null,
  person_id uuid not null,
  primary key (dienststelle_id, wort, person_id)
);

-- Result of a search, for an hour: the address of the page carries only this id.
create table step.suche (
  id uuid primary key,
  personal_id uuid not null,
  ueberall boolean not null,
  -- What was asked and found, encrypted.
  inhalt bytea not null,
  endet timestamptz not null
);
create index suche_endet on step.suche (endet);

do $$ declare t text; begin
  foreach t in array array['name_frueher', 'nummer', 'bankverbindung', 'vertretung', 'einwilligung', 'mda', 'auskunftssperre',
      'aenderung', 'suchschluessel', 'suchwort', 'suche'] loop
    execute format('alter table step.%I enable row level security', t);
    execute format('alter table step.%I force row level security', t);
  end loop;
  -- For the functions below, which check for themselves who asks.
  foreach t in array array['person', 'anschrift', 'identitaet', 'zustaendigkeit', 'nummer', 'name_frueher', 'auskunftssperre'] loop
    execute format('create policy funktionen on step.%I for select to jc_eigner using (true)', t);
  end loop;
  foreach t in array array['suchschluessel', 'suchwort'] loop
    execute format('create policy funktionen on step.%I for all to jc_eigner using (true)', t);
  end loop;
end $$;

-- True when this person's address is protected, under whichever of their ids it was said. Told to staff, to work of the system
-- and to the person.
create function step.gesperrt(wer uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select (zugriff.art() = 'personal' or zugriff.zweck() = 'uebergabe' or wer = any (zugriff.personen()))
    and exists (select 1 from step.auskunftssperre s where s.aufgehoben is null and s.person_id = any (
    select wer union all
    select i.fuehrend_id from step.identitaet i where i.person_id = wer union all
    select i.person_id from step.identitaet i where i.fuehrend_id = wer union all
    select b.person_id from step.identitaet i join step.identitaet b on b.fuehrend_id = i.fuehrend_id where i.person_id = wer))
$$;
-- The one who asks works at a Dienststelle in charge of the person.
create function step.zustaendig(wer uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from step.zustaendigkeit z
    where z.person_id = wer and z.bis is null and z.dienststelle_id = any (zugriff.dienststellen()))
$$;
-- An Inhouse-Person that no Dienststelle was ever in charge of: one that is being created.
create function step.noch_ohne_stelle(wer uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from step.person p where p.id = wer and p.art = 'inhouse')
    and not exists (select 1 from step.zustaendigkeit z where z.person_id = wer)
$$;
-- Customers declare facts about an Internetperson only; facts of an Inhouse-Person are the Dienststelle's.
create function step.selbst_angebbar(wer uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select wer = any (zugriff.personen()) and exists (select 1 from step.person p where p.id = wer and p.art = 'internetperson')
$$;
revoke all on function step.gesperrt(uuid), step.zustaendig(uuid), step.noch_ohne_stelle(uuid), step.selbst_angebbar(uuid) from public;
grant execute on function step.gesperrt(uuid), step.zustaendig(uuid), step.noch_ohne_stelle(uuid), step.selbst_angebbar(uuid)
  to jc_app, jc_worker;

-- Staff create and change Inhouse-Persons of their own Dienststellen.
create policy personal_anlegen on step.person for insert to jc_app
  with check ((select zugriff.hat_recht('step.bearbeiten')) and art = 'inhouse' and herkunft = 'dienststelle');
create policy personal_aendern on step.person for update to jc_app
  using ((select zugriff.hat_recht('step.bearbeiten')) and art = 'inhouse' and step.zustaendig(id));
create policy personal_neu on step.zustaendigkeit for insert to jc_app
  with check ((select zugriff.hat_recht('step.bearbeiten'))
    and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]) and step.noch_ohne_stelle(person_id));

-- Address and contacts: hidden from staff without the right as soon as the address is protected.
do $$ declare t text; begin
  foreach t in array array['anschrift', 'kontakt'] loop
    execute format('drop policy eigene on step.%I', t);
    execute format('drop policy zustaendige_lesen on step.%I', t);
    execute format('create policy eigene_lesen on step.%I for select to jc_app
      using (person_id = any ((select zugriff.personen())::uuid[]))', t);
    execute format('create policy eigene_neu on step.%I for insert to jc_app with check (step.selbst_angebbar(person_id))', t);
    execute format('create policy eigene_aendern on step.%I for update to jc_app using (step.selbst_angebbar(person_id))', t);
    execute format($p$create policy zustaendige_lesen on step.%I for select to jc_app
      using ((select zugriff.hat_recht('step.lesen')) and step.zustaendig(person_id)
        and ((select zugriff.hat_recht('step.auskunftssperre')) or not step.gesperrt(person_id)))$p$, t);
    execute format($p$create policy personal_neu on step.%I for insert to jc_app
      with check ((select zugriff.hat_recht('step.bearbeiten')) and step.zustaendig(person_id)
        and ((select zugriff.hat_recht('step.auskunftssperre')) or not step.gesperrt(person_id)))$p$, t);
    execute format($p$create policy personal_aendern on step.%I for update to jc_app
      using ((select zugriff.hat_recht('step.bearbeiten')) and step.zustaendig(person_id)
        and ((select zugriff.hat_recht('step.auskunftssperre')) or not step.gesperrt(person_id)))$p$, t);
  end loop;
  -- What every desk with the right to read sees; changed with the right to change.
  foreach t in array array['name_frueher', 'nummer', 'vertretung', 'einwilligung', 'mda'] loop
    execute format($p$create policy zustaendige_lesen on step.%I for select to jc_app
      using ((select zugriff.hat_recht('step.lesen')) and step.zustaendig(person_id))$p$, t);
    execute format('create policy eigene_lesen on step.%I for select to jc_app
      using (person_id = any ((select zugriff.personen())::uuid[]))', t);
    execute format('grant select on step.%I to jc_app', t);
  end loop;
  foreach t in array array['name_frueher', 'nummer', 'bankverbindung', 'vertretung', 'einwilligung'] loop
    execute format($p$create policy personal_neu on step.%I for insert to jc_app
      with check ((select zugriff.hat_recht('step.bearbeiten')) and step.zustaendig(person_id))$p$, t);
    execute format('grant insert on step.%I to jc_app', t);
  end loop;
  foreach t in array array['nummer', 'bankverbindung', 'vertretung', 'einwilligung'] loop
    execute format($p$create policy personal_aendern on step.%I for update to jc_app
      using ((select zugriff.hat_recht('step.bearbeiten')) and step.zustaendig(person_id))$p$, t);
  end loop;
end $$;
grant update (beendet) on step.nummer, step.bankverbindung to jc_app;
grant update (widerrufen) on step.vertretung, step.einwilligung to jc_app;

-- A bank account is of use to those only who work with it.
create policy bearbeitende_lesen on step.bankverbindung for select to jc_app
  using ((select zugriff.hat_recht('step.bearbeiten')) and step.zustaendig(person_id));
create policy eigene_lesen on step.bankverbindung for select to jc_app
  using (person_id = any ((select zugriff.personen())::uuid[]));
grant select on step.bankverbindung to jc_app;

-- Whoever works with a person may protect them at once; reading why and lifting it needs the right.
create policy setzen on step.auskunftssperre for insert to jc_app
  with check (((select zugriff.hat_recht('step.bearbeiten')) or (select zugriff.hat_recht('step.auskunftssperre')))
    and step.zustaendig(person_id));
create policy berechtigte_lesen on step.auskunftssperre for select to jc_app
  using ((select zugriff.hat_recht('step.auskunftssperre')) and step.zustaendig(person_id));
create policy aufheben on step.auskunftssperre for update to jc_app
  using ((select zugriff.hat_recht('step.auskunftssperre')) and step.zustaendig(person_id));
grant select, insert on step.auskunftssperre to jc_app;
grant update (aufgehoben, aufhebungsgrund) on step.auskunftssperre to jc_app;

create policy eigene_lesen on step.aenderung for select to jc_app
  using (person_id = any ((select zugriff.personen())::uuid[]));
create policy eigene_neu on step.aenderung for insert to jc_app
  with check (step.selbst_angebbar(person_id) and personal_id is null and herkunft = 'selbst angegeben');
create policy zustaendige_lesen on step.aenderung for select to jc_app
  using ((select zugriff.hat_recht('step.lesen')) and step.zustaendig(person_id)
    and (abschnitt <> 'bank' or (select zugriff.hat_recht('step.bearbeiten')))
    and (abschnitt not in ('anschrift', 'kontakt', 'auskunftssperre') or (select zugriff.hat_recht('step.auskunftssperre'))
      or (abschnitt <> 'auskunftssperre' and not step.gesperrt(person_id))));
create policy personal_neu on step.aenderung for insert to jc_app
  with check ((select zugriff.hat_recht('step.bearbeiten')) and step.zustaendig(person_id)
    and personal_id = (select zugriff.personal()) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]));
grant select, insert on step.aenderung to jc_app;

-- Words that lead to where someone lives or how they are reached (A, T, E) find no protected person without the right.
create policy zustaendige_lesen on step.suchwort for select to jc_app
  using ((select zugriff.hat_recht('step.lesen')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[])
    and (left(wort, 1) not in ('A', 'T', 'E') or (select zugriff.hat_recht('step.auskunftssperre'))
      or not step.gesperrt(person_id)));
grant select on step.suchwort to jc_app;

create policy eigene on step.suche for all to jc_app using (personal_id = (select zugriff.personal()));
grant select, insert on step.suche to jc_app;
create policy ende on step.suche for all to jc_worker using ((select zugriff.zweck()) = 'uebergabe');
grant select, delete on step.suche to jc_worker;

-- Letters, the mass retrieval and the comparison of the stock are work of the system.
do $$ declare t text; begin
  foreach t in array array['person', 'identitaet', 'zustaendigkeit', 'anschrift', 'kontakt', 'nummer', 'name_frueher', 'vertretung', 'mda'] loop
    execute format($p$create policy zustellen on step.%I for select to jc_worker using ((select zugriff.zweck()) = 'uebergabe')$p$, t);
    execute format('grant select on step.%I to jc_worker', t);
  end loop;
end $$;
create policy rueckbrief on step.anschrift for update to jc_worker using ((select zugriff.zweck()) = 'uebergabe');
grant update (rueckbrief_am) on step.anschrift to jc_worker;
create policy vermerken on step.mda for insert to jc_worker with check ((select zugriff.zweck()) = 'uebergabe');
grant insert on step.mda to jc_worker;
create policy mda_neu on step.nummer for insert to jc_worker
  with check ((select zugriff.zweck()) = 'uebergabe' and art = 'steuer_id' and herkunft = 'MDA');
grant insert on step.nummer to jc_worker;

-- Sets the words of some kinds (their first letters) anew and leaves the others. Asked by whoever may change the person.
create function step.suchworte_setzen(wer uuid, arten text, neu text[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  alt text[]; alle text[];
begin
  if not (wer = any (zugriff.personen()) or coalesce(zugriff.zweck() in ('anmeldung', 'uebergabe', 'einrichtung'), false)
      or (zugriff.hat_recht('step.bearbeiten') and step.zustaendig(wer))) then
    raise exception 'Kein Zugriff' using errcode = '42501';
  end if;
  insert into step.suchschluessel (person_id, worte) values (wer, '{}') on conflict do nothing;
  select s.worte into alt from step.suchschluessel s where s.person_id = wer for update;
  select coalesce(array_agg(w order by w), '{}') into alle from (
    select w from unnest(alt) w where position(left(w, 1) in arten) = 0
    union select w from unnest(neu) w where w <> '' and position(left(w, 1) in arten) > 0) as x (w);
  if alle = alt then return; end if;
  update step.suchschluessel set worte = alle where person_id = wer;
  delete from step.suchwort s using step.zustaendigkeit z, unnest(alt) w
   where z.person_id = wer and s.dienststelle_id = z.dienststelle_id and s.wort = w and s.person_id = wer and w <> all (alle);
  insert into step.suchwort (dienststelle_id, wort, person_id)
    select z.dienststelle_id, w, wer from step.zustaendigkeit z, unnest(alle) w where z.person_id = wer and z.bis is null
    on conflict do nothing;
end $$;
revoke all on function step.suchworte_setzen(uuid, text, text[]) from public;
grant execute on function step.suchworte_setzen(uuid, text, text[]) to jc_app, jc_worker;

-- Words follow whoever is in charge.
create function step.suchworte_folgen() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- Waits for words that are being set at the same moment, so that none is missed.
  perform 1 from step.suchschluessel s where s.person_id = new.person_id for share;
  if new.bis is null then
    insert into step.suchwort (dienststelle_id, wort, person_id)
      select new.dienststelle_id, w, new.person_id from step.suchschluessel s, unnest(s.worte) w where s.person_id = new.person_id
      on conflict do nothing;
  elsif not exists (select 1 from step.zustaendigkeit z
      where z.person_id = new.person_id and z.dienststelle_id = new.dienststelle_id and z.bis is null) then
    delete from step.suchwort s using step.suchschluessel k, unnest(k.worte) w
     where k.person_id = new.person_id and s.dienststelle_id = new.dienststelle_id and s.wort = w and s.person_id = new.person_id;
  end if;
  return null;
end $$;
revoke all on function step.suchworte_folgen() from public;
create trigger suchworte_folgen after insert or update of bis on step.zustaendigkeit
  for each row execute function step.suchworte_folgen();

-- Persons from before: whole names and birth date at once; what is computed (phonetics, addresses) follows with the next change.
insert into step.suchschluessel (person_id, worte)
  select p.id, array(select distinct w from (
      select 'N' || n from unnest(string_to_array(p.vorname_such || ' ' || p.nachname_such, ' ')) n where n <> ''
      union all select 'G' || to_char(p.geburtsdatum, 'YYYYMMDD') where p.geburtsdatum is not null) x (w) order by w)
  from step.person p where p.nachname is not null;
insert into step.suchwort (dienststelle_id, wort, person_id)
  select z.dienststelle_id, w, z.person_id from step.zustaendigkeit z join step.suchschluessel s using (person_id), unnest(s.worte) w
   where z.bis is null
  on conflict do nothing;
