-- Several ways to sign in (KO-03), two axes of assurance (KO-02): how the account is bound to a person, how this session signed in.
alter table konto.konto
  drop constraint konto_stand_check,
  add constraint konto_stand_check check (stand in ('aktiv', 'gesperrt', 'geloescht')),
  drop constraint konto_registrierungsstufe_check,
  add constraint konto_registrierungsstufe_check check (registrierungsstufe in ('keine', 'email', 'pin_brief', 'ausweis'));

-- kennung: keyed hash of what the outside calls it (id of the passkey, bPK2, issuer and subject); a password has none.
-- geheimnis: hash of the password, public key of the passkey. stufe: the level of a session that signs in with it.
alter table konto.identitaet
  drop constraint identitaet_art_check,
  add constraint identitaet_art_check check (art in ('passwort', 'passkey', 'bundid', 'oidc')),
  alter column geheimnis drop not null,
  add column kennung bytea,
  add column stufe smallint not null default 1 check (stufe in (1, 3, 4)),
  add column bezeichnung text not null default '' check (char_length(bezeichnung) <= 60),
  -- Signature counter of a passkey: one that goes back is a copy.
  add column zaehler bigint not null default 0,
  add column zuletzt timestamptz,
  add constraint identitaet_kennung_check check ((art = 'passwort') = (kennung is null)),
  add constraint identitaet_geheimnis_check check (art in ('bundid', 'oidc') or geheimnis is not null);
create unique index identitaet_kennung on konto.identitaet (art, kennung) where kennung is not null;
grant delete on konto.identitaet to jc_app;

-- The authenticator app beside the password (TOTP, RFC 6238). Not confirmed yet: being set up.
create table konto.zweiter_faktor (
  konto_id uuid primary key references konto.konto,
  geheimnis bytea not null,
  bestaetigt timestamptz,
  -- The last time step whose code was used: no code counts twice.
  letzter_schritt bigint not null default 0,
  erstellt timestamptz not null
);

-- Codes on paper that stand in for the app once each.
create table konto.ersatzcode (
  konto_id uuid not null references konto.konto,
  code_hash bytea not null,
  erstellt timestamptz not null,
  verwendet timestamptz,
  primary key (konto_id, code_hash)
);

-- What a passkey is to sign: random, for one answer, for minutes.
create table konto.aufgabe (
  pruefwort_hash bytea primary key,
  konto_id uuid,
  ablauf timestamptz not null
);
create index aufgabe_ablauf on konto.aufgabe (ablauf);

-- A new address until its own mailbox confirms it. inhalt holds address and secret of the link, encrypted.
create table konto.adresswechsel (
  id uuid primary key,
  konto_id uuid not null references konto.konto,
  email_hash bytea not null,
  inhalt bytea not null,
  token_hash bytea not null unique,
  erstellt timestamptz not null,
  ablauf timestamptz not null,
  verwendet timestamptz
);
create index adresswechsel_konto on konto.adresswechsel (konto_id);

-- A notice by mail about the account, without content. Who gets it: the account, whoever has the address (failed attempts: the
-- page must not know), or an address of before (inhalt, encrypted).
create table konto.hinweis (
  id uuid primary key,
  art text not null check (art ~ '^[a-z-]+$'),
  konto_id uuid references konto.konto,
  email_hash bytea,
  inhalt bytea,
  sprache text check (sprache ~ '^[a-z]{2}$'),
  erstellt timestamptz not null,
  check (konto_id is not null or email_hash is not null)
);
create index hinweis_konto on konto.hinweis (konto_id);

do $$ declare t text; begin
  foreach t in array array['zweiter_faktor', 'ersatzcode', 'aufgabe', 'adresswechsel', 'hinweis'] loop
    execute format('alter table konto.%I enable row level security', t);
    execute format('alter table konto.%I force row level security', t);
    execute format($p$create policy anmelden on konto.%I for all to jc_app using ((select zugriff.zweck()) = 'anmeldung')$p$, t);
  end loop;
  foreach t in array array['adresswechsel', 'hinweis'] loop
    execute format($p$create policy zustellen on konto.%I for select to jc_worker using ((select zugriff.zweck()) = 'uebergabe')$p$, t);
  end loop;
  foreach t in array array['aufgabe', 'adresswechsel', 'hinweis'] loop
    execute format($p$create policy aufbewahren on konto.%I for all to jc_worker using ((select zugriff.zweck()) = 'aufbewahrung')$p$, t);
    execute format('grant select, delete on konto.%I to jc_worker', t);
  end loop;
end $$;
grant select, insert, update, delete on konto.zweiter_faktor, konto.ersatzcode to jc_app;
grant select, insert, delete on konto.aufgabe to jc_app;
grant select, insert, update, delete on konto.adresswechsel to jc_app;
grant insert on konto.hinweis to jc_app;
