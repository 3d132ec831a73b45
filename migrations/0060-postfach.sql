-- Messages between customers and Dienststellen (PF-01). What was written is encrypted with the person's key; clear are only who, when,
-- to whom, about which Anliegen and how far it came. A message never changes: what happened to it are moments beside it.
create schema postfach;
grant usage on schema postfach to jc_app, jc_worker;

-- A conversation of one person with one Dienststelle about one Anliegen.
create table postfach.faden (
  id uuid primary key,
  referenz text not null unique,
  -- None where the office wrote first: then it is for every account of the person.
  konto_id uuid,
  person_id uuid not null references step.person,
  dienststelle_id uuid not null references organisation.dienststelle,
  anliegen text not null check (anliegen ~ '^[a-z0-9-]{1,40}$'),
  begonnen timestamptz not null,
  begonnen_von text not null check (begonnen_von in ('kunde', 'stelle')),
  geschlossen timestamptz,
  geschlossen_grund text check (geschlossen_grund in ('beantwortet', 'anderer-weg', 'andere-stelle', 'doppelt', 'gegenstandslos')),
  geschlossen_von uuid,
  unique (id, person_id, dienststelle_id),
  check ((geschlossen is null) = (geschlossen_grund is null)),
  check ((begonnen_von = 'kunde') = (konto_id is not null))
);
create index faden_person on postfach.faden (person_id, id desc);
create index faden_dienststelle on postfach.faden (dienststelle_id, id desc);

-- ein: from the customer. aus: from the office. The moment is the server's.
create table postfach.nachricht (
  id uuid not null,
  faden_id uuid not null,
  person_id uuid not null,
  dienststelle_id uuid not null,
  richtung text not null check (richtung in ('ein', 'aus')),
  -- Empty once it was blacked out.
  text bytea,
  verfasser text not null check (verfasser in ('kunde', 'personal')),
  -- Account or member of staff; none where a reply came through a mailbox of the office.
  verfasser_id uuid,
  verfasser_name text check (char_length(verfasser_name) between 1 and 200),
  -- The way it takes (PF-05), by which version of the office's settings, and why it is another than that says.
  kanal text not null check (kanal in ('eakte', 'outlook', 'servicecenter')),
  fassung uuid,
  ersatz text check (ersatz in ('betriebsart', 'service-center-zu', 'kanal-fehlt', 'nicht-zustellbar')),
  abgesendet timestamptz not null,
  -- Taken by its target (technical receipt), opened by a person there, answered; and filed in the E-AKTE (PF-10).
  uebergeben timestamptz,
  aufgenommen timestamptz,
  beantwortet timestamptz,
  abgelegt timestamptz,
  -- The documents it is filed as, made once: objects with title, name, hash and size.
  dokumente jsonb,
  geschwaerzt timestamptz,
  geschwaerzt_grund text check (char_length(geschwaerzt_grund) between 1 and 500),
  geschwaerzt_von uuid,
  primary key (id),
  -- Whose it is and where it belongs are the thread's.
  foreign key (faden_id, person_id, dienststelle_id) references postfach.faden (id, person_id, dienststelle_id),
  check ((richtung = 'ein') = (verfasser = 'kunde')),
  check ((text is null) = (geschwaerzt is not null)),
  check ((geschwaerzt is null) = (geschwaerzt_grund is null))
) partition by range (id);
create table postfach.nachricht_sonst partition of postfach.nachricht default;
create index nachricht_faden on postfach.nachricht (faden_id, id);
create index nachricht_person on postfach.nachricht (person_id, id desc);

-- Unique over all years: what was sent twice is one message.
create table postfach.schluessel (
  schluessel uuid primary key,
  nachricht_id uuid not null,
  person_id uuid not null,
  dienststelle_id uuid not null
);

-- Files that go along; what they hold and whether they are free says eingang.datei.
create table postfach.anhang (
  nachricht_id uuid not null references postfach.nachricht,
  stelle int not null check (stelle > 0),
  datei_id uuid not null,
  person_id uuid not null,
  dienststelle_id uuid not null,
  primary key (nachricht_id, stelle)
);

-- What the customer did with a message: read it, put it away. Nobody else's copy changes by it.
create table postfach.ansicht (
  nachricht_id uuid primary key references postfach.nachricht,
  person_id uuid not null,
  dienststelle_id uuid not null,
  gelesen timestamptz,
  geloescht timestamptz
);
create index ansicht_geloescht on postfach.ansicht (person_id) where geloescht is not null;

-- What a customer typed so far: a new message, or an answer in a thread. One for each.
create table postfach.entwurf (
  id uuid primary key,
  konto_id uuid not null,
  person_id uuid not null,
  faden_id uuid references postfach.faden,
  inhalt bytea not null,
  dateien uuid[] not null default '{}',
  version int not null check (version > 0),
  gespeichert timestamptz not null,
  endet timestamptz not null,
  -- Put away; for some days it can be had back.
  geloescht timestamptz
);
create unique index entwurf_faden on postfach.entwurf (konto_id, faden_id) where faden_id is not null and geloescht is null;
create index entwurf_konto on postfach.entwurf (konto_id, id desc);
create index entwurf_endet on postfach.entwurf (endet);

-- Who of the office has a thread open for writing, and what is typed so far: two at once are told of each other.
create table postfach.bearbeitung (
  faden_id uuid not null references postfach.faden,
  personal_id uuid not null,
  personal_name text not null,
  dienststelle_id uuid not null,
  text bytea,
  seit timestamptz not null,
  zuletzt timestamptz not null,
  primary key (faden_id, personal_id)
);

do $$ declare t text; j int; begin
  foreach t in array array['faden', 'nachricht', 'nachricht_sonst', 'schluessel', 'anhang', 'ansicht', 'entwurf', 'bearbeitung'] loop
    execute format('alter table postfach.%I enable row level security', t);
    execute format('alter table postfach.%I force row level security', t);
  end loop;
  for j in 2025..2032 loop perform zugriff.jahrespartition('postfach.nachricht'::regclass, j); end loop;
  -- Nobody outside sender, customer and the unit in charge reads a message (PF-13).
  foreach t in array array['faden', 'nachricht', 'schluessel', 'anhang', 'ansicht'] loop
    execute format($p$create policy eigene on postfach.%I for select to jc_app
      using (person_id = any ((select zugriff.personen())::uuid[]))$p$, t);
    execute format($p$create policy stelle on postfach.%I for select to jc_app
      using ((select zugriff.hat_recht('postfach.lesen')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]))$p$, t);
    execute format($p$create policy uebergabe on postfach.%I for all to jc_worker using ((select zugriff.zweck()) = 'uebergabe')$p$, t);
    execute format('grant select, insert on postfach.%I to jc_app, jc_worker', t);
  end loop;
end $$;

-- Customers write in their own name, in conversations of theirs.
create policy beginnen on postfach.faden for insert to jc_app
  with check (person_id = any ((select zugriff.personen())::uuid[]) and konto_id = (select zugriff.konto()) and begonnen_von = 'kunde');
create policy schreiben on postfach.nachricht for insert to jc_app
  with check (person_id = any ((select zugriff.personen())::uuid[]) and richtung = 'ein' and verfasser_id = (select zugriff.konto()));
create policy schreiben on postfach.schluessel for insert to jc_app with check (person_id = any ((select zugriff.personen())::uuid[]));
create policy anhaengen on postfach.anhang for insert to jc_app
  with check (person_id = any ((select zugriff.personen())::uuid[])
    and exists (select from postfach.nachricht n where n.id = nachricht_id and n.richtung = 'ein'));
create policy ansehen on postfach.ansicht for insert to jc_app
  with check (person_id = any ((select zugriff.personen())::uuid[])
    and exists (select from postfach.nachricht n where n.id = nachricht_id and n.person_id = ansicht.person_id));
create policy ansehen_wieder on postfach.ansicht for update to jc_app using (person_id = any ((select zugriff.personen())::uuid[]));
grant update (gelesen, geloescht) on postfach.ansicht to jc_app;
create policy eigener on postfach.entwurf for all to jc_app
  using (konto_id = (select zugriff.konto()) and person_id = any ((select zugriff.personen())::uuid[]));
create policy aufraeumen on postfach.entwurf for all to jc_worker using ((select zugriff.zweck()) = 'aufbewahrung');
grant select, insert, delete, update (inhalt, dateien, version, gespeichert, endet, geloescht) on postfach.entwurf to jc_app;
grant select, delete on postfach.entwurf to jc_worker;

-- Staff of the office write in its name and close; nobody writes for a customer.
create policy stelle_beginnt on postfach.faden for insert to jc_app
  with check ((select zugriff.hat_recht('postfach.schreiben')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[])
    and begonnen_von = 'stelle');
create policy stelle_schreibt on postfach.nachricht for insert to jc_app
  with check ((select zugriff.hat_recht('postfach.schreiben')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[])
    and richtung = 'aus' and verfasser_id = (select zugriff.personal()));
create policy stelle_schreibt on postfach.schluessel for insert to jc_app
  with check ((select zugriff.hat_recht('postfach.schreiben')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]));
create policy stelle_schliesst on postfach.faden for update to jc_app
  using ((select zugriff.hat_recht('postfach.schreiben')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]));
grant update (geschlossen, geschlossen_grund, geschlossen_von) on postfach.faden to jc_app;
create policy stelle_bearbeitet on postfach.nachricht for update to jc_app
  using ((select zugriff.hat_recht('postfach.schreiben')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]));
grant update (aufgenommen, beantwortet, text, geschwaerzt, geschwaerzt_grund, geschwaerzt_von) on postfach.nachricht to jc_app;
grant update (aufgenommen, beantwortet, uebergeben, abgelegt, dokumente, kanal, ersatz) on postfach.nachricht to jc_worker;
create policy stelle on postfach.bearbeitung for select to jc_app
  using ((select zugriff.hat_recht('postfach.lesen')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]));
create policy eigene on postfach.bearbeitung for all to jc_app
  using ((select zugriff.hat_recht('postfach.schreiben')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[])
    and personal_id = (select zugriff.personal()));
create policy aufraeumen on postfach.bearbeitung for all to jc_worker using ((select zugriff.zweck()) = 'aufbewahrung');
grant select, insert, update (text, zuletzt), delete on postfach.bearbeitung to jc_app;
grant select, delete on postfach.bearbeitung to jc_worker;

-- A conversation ends only when all of it is filed (PF-10): on every path, because the table itself says so.
create function postfach.erst_ablegen() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.geschlossen is not null and exists (select from postfach.nachricht n where n.faden_id = new.id and n.abgelegt is null) then
    raise exception 'Erst ablegen, dann abschließen' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger erst_ablegen before insert or update of geschlossen on postfach.faden
  for each row execute function postfach.erst_ablegen();

-- How much hangs on a person's id, for staff who merge persons; the same rule as for the other modules (0032).
create policy eigner_zaehlen on postfach.faden for select to jc_eigner using (true);
create function postfach.anhang(personen uuid[], seit timestamptz) returns table (person_id uuid, zahl int, neueste timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select f.person_id, count(*)::int, max(f.begonnen) from postfach.faden f
    where f.person_id = any (step.eigene_personen(personen)) and f.dienststelle_id = any (step.stellen())
      and (seit is null or f.begonnen > seit) group by f.person_id
$$;
revoke all on function postfach.anhang(uuid[], timestamptz) from public;
grant execute on function postfach.anhang(uuid[], timestamptz) to jc_app;
