-- What the portal must remember as OpenID Connect provider (KO-12): requests under way, sessions, consents, codes and tokens.
-- Found by hashes of their names, so that nobody who reads the table can use a token; the content is encrypted.
create table konto.oidc_eintrag (
  art text not null check (art ~ '^[A-Za-z]+$'),
  id_hash bytea not null,
  inhalt bytea not null,
  -- Whose it is, and which service got it; known from the consent on.
  konto_id uuid references konto.konto,
  dienst text,
  -- A consent that is withdrawn takes all that hangs on it.
  freigabe_hash bytea,
  uid_hash bytea,
  erstellt timestamptz not null,
  ablauf timestamptz not null,
  verwendet timestamptz,
  primary key (art, id_hash)
);
create index oidc_eintrag_freigabe on konto.oidc_eintrag (freigabe_hash) where freigabe_hash is not null;
create index oidc_eintrag_uid on konto.oidc_eintrag (uid_hash) where uid_hash is not null;
create index oidc_eintrag_konto on konto.oidc_eintrag (konto_id, art) where konto_id is not null;
create index oidc_eintrag_ablauf on konto.oidc_eintrag (ablauf);

alter table konto.oidc_eintrag enable row level security;
alter table konto.oidc_eintrag force row level security;
create policy anmelden on konto.oidc_eintrag for all to jc_app using ((select zugriff.zweck()) = 'anmeldung');
create policy aufbewahren on konto.oidc_eintrag for all to jc_worker using ((select zugriff.zweck()) = 'aufbewahrung');
grant select, insert, update, delete on konto.oidc_eintrag to jc_app;
grant select, delete on konto.oidc_eintrag to jc_worker;
