-- Signing in by others: BundID (SAML 2.0) and providers of OpenID Connect (KO-03).

-- A way there and back: belongs to the browser session that began it, is answered once, and picked up once by that browser.
create table konto.verbund_anfrage (
  id uuid primary key,
  art text not null check (art in ('bundid', 'oidc')),
  zweck text not null check (zweck in ('anmelden', 'verbinden', 'stufe')),
  -- Keyed hash of what the answer names: ID of the AuthnRequest, state of OpenID Connect.
  kennung bytea not null unique,
  -- Keyed hash of the RelayState; OpenID Connect has none.
  begleiter bytea,
  sitzung_id uuid not null,
  konto_id uuid references konto.konto,
  -- The least level asked for.
  stufe smallint not null check (stufe in (1, 3, 4)),
  weiter text,
  -- Nonce and verifier of OpenID Connect, encrypted.
  geheim bytea,
  erstellt timestamptz not null,
  ablauf timestamptz not null,
  beantwortet timestamptz,
  ausgang text check (ausgang in ('nachweis', 'abgebrochen', 'gestoert')),
  -- Keyed hash of the handle with which the browser picks the answer up.
  griff bytea unique,
  abgeholt timestamptz,
  -- What was proved, encrypted, until it is used or the time is over.
  nachweis bytea,
  verwendet timestamptz,
  check ((beantwortet is null) = (ausgang is null)),
  check ((zweck = 'anmelden') = (konto_id is null)),
  check (nachweis is null or ausgang = 'nachweis')
);
create index verbund_anfrage_sitzung on konto.verbund_anfrage (sitzung_id, id desc);
create index verbund_anfrage_ablauf on konto.verbund_anfrage (ablauf);
create index verbund_anfrage_konto on konto.verbund_anfrage (konto_id) where konto_id is not null;

-- Assertions that were taken: none counts twice (OneTimeUse). Keyed hash of issuer and ID.
create table konto.verbund_gesehen (
  kennung bytea primary key,
  bis timestamptz not null
);
create index verbund_gesehen_bis on konto.verbund_gesehen (bis);

-- A registration with a proved identity, until its e-mail address is confirmed. inhalt: address, secret of the link, proof; encrypted.
create table konto.verbund_registrierung (
  id uuid primary key,
  email_hash bytea not null,
  inhalt bytea not null,
  token_hash bytea not null unique,
  gast_sitzung_id uuid not null,
  weiter text,
  sprache text not null check (sprache ~ '^[a-z]{2}$'),
  erstellt timestamptz not null,
  ablauf timestamptz not null,
  verwendet timestamptz
);
create index verbund_registrierung_gast on konto.verbund_registrierung (gast_sitzung_id, id desc);

-- What was proved about the owner of an account, datum by datum with its own level. inhalt encrypted.
create table konto.verbund_angabe (
  konto_id uuid not null references konto.konto,
  art text not null check (art in ('bundid', 'oidc')),
  merkmal text not null check (merkmal ~ '^[a-z]{1,20}$'),
  -- 1 low, 2 normal, 3 substantial, 4 high (TR-03107-1).
  stufe smallint not null check (stufe between 1 and 4),
  mittel text not null,
  inhalt bytea not null,
  am timestamptz not null,
  primary key (konto_id, art, merkmal)
);

do $$ declare t text; begin
  foreach t in array array['verbund_anfrage', 'verbund_gesehen', 'verbund_registrierung', 'verbund_angabe'] loop
    execute format('alter table konto.%I enable row level security', t);
    execute format('alter table konto.%I force row level security', t);
    execute format($p$create policy anmelden on konto.%I for all to jc_app using ((select zugriff.zweck()) = 'anmeldung')$p$, t);
  end loop;
  foreach t in array array['verbund_anfrage', 'verbund_gesehen', 'verbund_registrierung'] loop
    execute format($p$create policy aufbewahren on konto.%I for all to jc_worker using ((select zugriff.zweck()) = 'aufbewahrung')$p$, t);
    execute format('grant select, delete on konto.%I to jc_worker', t);
  end loop;
end $$;
create policy eigene_lesen on konto.verbund_angabe for select to jc_app using (konto_id = (select zugriff.konto()));
create policy zustellen on konto.verbund_registrierung for select to jc_worker using ((select zugriff.zweck()) = 'uebergabe');
grant select, insert, update on konto.verbund_anfrage, konto.verbund_registrierung, konto.verbund_angabe to jc_app;
grant select, insert on konto.verbund_gesehen to jc_app;
grant delete on konto.verbund_angabe to jc_app;

-- Facts that an identity card or an ELSTER certificate proved say so.
alter domain step.herkunft drop constraint herkunft_check;
alter domain step.herkunft add constraint herkunft_check
  check (value in ('selbst angegeben', 'eID', 'ELSTER', 'EU-eID', 'amtlich', 'Dienststelle', 'MDA'));
drop policy eigene_neu on step.aenderung;
create policy eigene_neu on step.aenderung for insert to jc_app
  with check (step.selbst_angebbar(person_id) and personal_id is null
    and herkunft in ('selbst angegeben', 'eID', 'ELSTER', 'EU-eID'));
