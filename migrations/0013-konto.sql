-- Accounts of customers. Addresses lie encrypted, beside a keyed hash that finds them; passwords only as Argon2id hash.
create schema konto;
grant usage on schema konto to jc_app, jc_worker;

create table konto.konto (
  id uuid primary key,
  person_id uuid not null references step.person,
  email_hash bytea not null unique,
  email bytea not null,
  stand text not null default 'aktiv' check (stand in ('aktiv', 'gesperrt')),
  registrierungsstufe text not null check (registrierungsstufe in ('email', 'pin_brief', 'ausweis')),
  sprache text not null check (sprache ~ '^[a-z]{2}$'),
  erstellt timestamptz not null,
  zuletzt_angemeldet timestamptz,
  -- Sessions from before this moment do not count any more.
  passwort_geaendert timestamptz
);
create index konto_person on konto.konto (person_id);

-- Ways to sign in (KO-03): one account can hold several. geheimnis is what proves this way, e.g. the hash of a password.
create table konto.identitaet (
  id uuid primary key,
  konto_id uuid not null references konto.konto,
  art text not null check (art in ('passwort')),
  geheimnis text not null,
  erstellt timestamptz not null,
  geaendert timestamptz not null
);
create unique index identitaet_passwort on konto.identitaet (konto_id) where art = 'passwort';
create index identitaet_konto on konto.identitaet (konto_id);

-- An unconfirmed registration: one mail, one link. inhalt holds the address and the link's secret, encrypted.
create table konto.registrierung (
  id uuid primary key,
  email_hash bytea not null,
  inhalt bytea not null,
  passwort_hash text not null,
  token_hash bytea not null unique,
  -- The guest session of the browser that registered: there the link needs no password, and what was typed is found again.
  gast_sitzung_id uuid not null,
  weiter text,
  sprache text not null check (sprache ~ '^[a-z]{2}$'),
  erstellt timestamptz not null,
  ablauf timestamptz not null,
  verwendet timestamptz
);
create index registrierung_gast on konto.registrierung (gast_sitzung_id, id desc);

create table konto.kennwort_zuruecksetzen (
  id uuid primary key,
  email_hash bytea not null,
  inhalt bytea not null,
  token_hash bytea not null unique,
  sprache text not null check (sprache ~ '^[a-z]{2}$'),
  erstellt timestamptz not null,
  ablauf timestamptz not null,
  verwendet timestamptz
);
create index kennwort_zuruecksetzen_email on konto.kennwort_zuruecksetzen (email_hash);

-- Guest sessions in which this customer typed something before they had an account; the first account keeps it.
create table konto.herkunft (
  sitzung_id uuid primary key,
  konto_id uuid not null references konto.konto,
  am timestamptz not null
);
create index herkunft_konto on konto.herkunft (konto_id);

-- Tries to sign in, counted per account and network address and per network address; keys are keyed hashes.
create table konto.fehlversuch (
  schluessel bytea primary key,
  zahl int not null,
  zuletzt timestamptz not null,
  gesperrt_bis timestamptz
);
create index fehlversuch_zuletzt on konto.fehlversuch (zuletzt);

do $$ declare t text; begin
  foreach t in array array['konto', 'identitaet', 'registrierung', 'kennwort_zuruecksetzen', 'herkunft', 'fehlversuch'] loop
    execute format('alter table konto.%I enable row level security', t);
    execute format('alter table konto.%I force row level security', t);
    execute format($p$create policy anmelden on konto.%I for all to jc_app using ((select zugriff.zweck()) = 'anmeldung')$p$, t);
  end loop;
end $$;
grant select, insert, update on konto.konto, konto.identitaet, konto.registrierung, konto.kennwort_zuruecksetzen to jc_app;
grant select, insert on konto.herkunft to jc_app;
grant select, insert, update, delete on konto.fehlversuch to jc_app;

-- Customers see their account and its origin, never a secret: identitaet and the unconfirmed have no policy for them.
create policy eigenes on konto.konto for select to jc_app using (id = (select zugriff.konto()));
create policy eigene on konto.herkunft for select to jc_app using (konto_id = (select zugriff.konto()));

-- The worker writes the mails and deletes what ran out.
create policy zustellen on konto.konto for select to jc_worker using ((select zugriff.zweck()) = 'uebergabe');
grant select on konto.konto to jc_worker;
do $$ declare t text; begin
  foreach t in array array['registrierung', 'kennwort_zuruecksetzen'] loop
    execute format($p$create policy zustellen on konto.%I for select to jc_worker using ((select zugriff.zweck()) = 'uebergabe')$p$, t);
    execute format($p$create policy aufbewahren on konto.%I for all to jc_worker using ((select zugriff.zweck()) = 'aufbewahrung')$p$, t);
    execute format('grant select, delete on konto.%I to jc_worker', t);
  end loop;
end $$;
create policy aufbewahren on konto.fehlversuch for all to jc_worker using ((select zugriff.zweck()) = 'aufbewahrung');
grant select, delete on konto.fehlversuch to jc_worker;
