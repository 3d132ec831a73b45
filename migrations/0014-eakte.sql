-- E-AKTE (EA-01, EA-02): records per person and Dienststelle, documents filed for good, Postkörbe with work orders.
-- Rows bear their Dienststelle themselves, so that every policy is one comparison and every foreign key keeps it the same.
create schema eakte;
grant usage on schema eakte to jc_app, jc_worker;

create table eakte.postkorb (
  id uuid primary key,
  dienststelle_id uuid not null,
  -- What the rulebook names as its target; stays when the name changes.
  kennung text not null check (kennung ~ '^[a-z0-9-]{1,40}$'),
  name text not null check (name <> ''),
  -- Takes every order that no rule could place. It can't be closed.
  auffang boolean not null default false,
  stand text not null default 'aktiv' check (stand in ('aktiv', 'geschlossen')),
  unique (dienststelle_id, kennung),
  unique (dienststelle_id, id),
  check (stand = 'aktiv' or not auffang)
);
create unique index postkorb_auffang on eakte.postkorb (dienststelle_id) where auffang;

-- Names are the label of the record; they follow the newest filing. Everything else about the person is STEP's.
create table eakte.akte (
  id uuid primary key,
  dienststelle_id uuid not null,
  person_id uuid not null,
  vorname text not null,
  nachname text not null,
  geburtsdatum date not null,
  angelegt timestamptz not null,
  unique (dienststelle_id, person_id),
  unique (dienststelle_id, id)
);

-- Words a record is found by within its own Dienststelle: search forms of names (old ones too) and reference numbers.
-- Collation C, because only its comparisons make a prefix a range that an index finds under row-level security.
create table eakte.suchwort (
  dienststelle_id uuid not null,
  wort text collate "C" not null check (wort <> ''),
  akte_id uuid not null,
  primary key (dienststelle_id, wort, akte_id),
  foreign key (dienststelle_id, akte_id) references eakte.akte (dienststelle_id, id)
);

-- One package that came in; its id makes filing it twice impossible. Three dates apart: received, declared, acts from.
create table eakte.eingang (
  id uuid primary key,
  dienststelle_id uuid not null,
  akte_id uuid not null,
  art text not null,
  betreff text not null,
  referenz text not null,
  eingegangen timestamptz not null,
  tag date not null,
  wirkt_ab date not null,
  abgelegt timestamptz not null,
  -- Encrypted with the person's key for records.
  daten bytea not null,
  unique (dienststelle_id, id),
  foreign key (dienststelle_id, akte_id) references eakte.akte (dienststelle_id, id)
);
create index eingang_akte on eakte.eingang (akte_id, eingegangen desc);

create table eakte.dokument (
  id uuid primary key,
  dienststelle_id uuid not null,
  akte_id uuid not null,
  eingang_id uuid not null,
  objekt_id uuid not null,
  titel text not null,
  dateiname text not null,
  art text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  groesse int not null check (groesse > 0),
  eingegangen timestamptz not null,
  abgelegt timestamptz not null,
  unique (eingang_id, objekt_id),
  foreign key (dienststelle_id, eingang_id) references eakte.eingang (dienststelle_id, id),
  foreign key (dienststelle_id, akte_id) references eakte.akte (dienststelle_id, id)
);
create index dokument_akte on eakte.dokument (akte_id, eingegangen desc, id desc);

create table eakte.auftrag (
  id uuid primary key,
  nummer int generated always as identity unique,
  dienststelle_id uuid not null,
  postkorb_id uuid not null,
  akte_id uuid not null,
  eingang_id uuid not null,
  art text not null,
  stand text not null default 'offen' check (stand in ('offen', 'in-bearbeitung', 'erledigt')),
  bearbeiter_id uuid,
  bearbeiter_name text,
  genommen timestamptz,
  erledigt timestamptz,
  faellig date not null,
  eingegangen timestamptz not null,
  -- Why it lies here: version, row, inputs of the decision.
  entscheidung jsonb not null,
  -- Counts the events; a form says which state it was made from.
  version int not null default 1,
  unique (eingang_id, art),
  unique (dienststelle_id, id),
  check ((stand = 'offen') = (bearbeiter_id is null)),
  check ((bearbeiter_id is null) = (bearbeiter_name is null) and (bearbeiter_id is null) = (genommen is null)),
  check ((stand = 'erledigt') = (erledigt is not null)),
  foreign key (dienststelle_id, postkorb_id) references eakte.postkorb (dienststelle_id, id),
  foreign key (dienststelle_id, akte_id) references eakte.akte (dienststelle_id, id),
  foreign key (dienststelle_id, eingang_id) references eakte.eingang (dienststelle_id, id)
);
create index auftrag_offen on eakte.auftrag (postkorb_id, faellig, id) where stand <> 'erledigt';
create index auftrag_erledigt on eakte.auftrag (postkorb_id, erledigt desc, id desc) where stand = 'erledigt';
create index auftrag_bearbeiter on eakte.auftrag (bearbeiter_id, faellig, id) where stand = 'in-bearbeitung';
create index auftrag_akte on eakte.auftrag (akte_id, id);

-- What happened to an order, by whom, from which state to which. An undo is a further event.
create table eakte.auftrag_ereignis (
  id uuid primary key,
  dienststelle_id uuid not null,
  auftrag_id uuid not null,
  version int not null,
  art text not null check (art in ('angelegt', 'genommen', 'zurueckgegeben', 'weitergeleitet', 'erledigt', 'rueckgaengig')),
  am timestamptz not null,
  von_id uuid,
  von_name text,
  grund text,
  vorher jsonb,
  nachher jsonb not null,
  unique (auftrag_id, version),
  foreign key (dienststelle_id, auftrag_id) references eakte.auftrag (dienststelle_id, id)
);

-- Result of a search, for an hour: the address of the page carries only this id.
create table eakte.suche (
  id uuid primary key,
  personal_id uuid not null,
  begriff text not null,
  treffer uuid[] not null,
  mehr boolean not null,
  endet timestamptz not null
);
create index suche_endet on eakte.suche (endet);

-- Packages for an office with its own system: what lies in its drop folder and what it answered.
create table eakte.ablage (
  id uuid primary key,
  dienststelle_id uuid not null,
  referenz text not null,
  stand text not null check (stand in ('abgelegt', 'angenommen', 'abgelehnt')),
  abgelegt timestamptz not null,
  quittiert timestamptz,
  grund text,
  check ((stand = 'abgelegt') = (quittiert is null))
);
create index ablage_offen on eakte.ablage (dienststelle_id, abgelegt, id) where stand = 'abgelegt';

do $$ declare t text; begin
  foreach t in array array['postkorb', 'akte', 'suchwort', 'eingang', 'dokument', 'auftrag', 'auftrag_ereignis', 'suche', 'ablage'] loop
    execute format('alter table eakte.%I enable row level security', t);
    execute format('alter table eakte.%I force row level security', t);
  end loop;
  foreach t in array array['postkorb', 'akte', 'suchwort', 'eingang', 'dokument', 'auftrag', 'auftrag_ereignis'] loop
    execute format($p$create policy lesen on eakte.%I for select to jc_app
      using ((select zugriff.hat_recht('eakte.lesen')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]))$p$, t);
    execute format($p$create policy zustellen_lesen on eakte.%I for select to jc_worker using ((select zugriff.zweck()) = 'uebergabe')$p$, t);
    execute format($p$create policy zustellen on eakte.%I for insert to jc_worker with check ((select zugriff.zweck()) = 'uebergabe')$p$, t);
    execute format('grant select on eakte.%I to jc_app', t);
    -- No update, no delete: what was filed stays (EA-01).
    execute format('grant select, insert on eakte.%I to jc_worker', t);
  end loop;
end $$;

create policy umbenennen on eakte.akte for update to jc_worker using ((select zugriff.zweck()) = 'uebergabe');
grant update (vorname, nachname, geburtsdatum) on eakte.akte to jc_worker;

create policy bearbeiten on eakte.auftrag for update to jc_app
  using ((select zugriff.hat_recht('eakte.bearbeiten')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]));
grant update (postkorb_id, stand, bearbeiter_id, bearbeiter_name, genommen, erledigt, version) on eakte.auftrag to jc_app;
create policy bearbeiten on eakte.auftrag_ereignis for insert to jc_app
  with check ((select zugriff.hat_recht('eakte.bearbeiten')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[])
    and von_id = (select zugriff.personal()));
grant insert on eakte.auftrag_ereignis to jc_app;

create policy einrichten on eakte.postkorb for all to jc_app, jc_worker using ((select zugriff.zweck()) = 'einrichtung');
grant insert, update on eakte.postkorb to jc_app, jc_worker;

create policy eigene on eakte.suche for all to jc_app
  using (personal_id = (select zugriff.personal()) and (select zugriff.hat_recht('eakte.lesen')));
create policy aufraeumen on eakte.suche for all to jc_worker using ((select zugriff.zweck()) = 'uebergabe');
grant select, insert, delete on eakte.suche to jc_app;
grant select, delete on eakte.suche to jc_worker;

create policy zustellen on eakte.ablage for all to jc_worker using ((select zugriff.zweck()) in ('uebergabe', 'metrik'));
create policy betreuen on eakte.ablage for select to jc_app
  using ((select zugriff.hat_recht('uebergabe.betreuen')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]));
grant select on eakte.ablage to jc_app;
grant select, insert, update on eakte.ablage to jc_worker;
