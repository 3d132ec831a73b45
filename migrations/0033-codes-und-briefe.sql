-- Codes that prove who someone is (PIN letter, Freischaltcode, recovery), and the letters that carry them. A code is kept as keyed
-- hash; in clear only encrypted, until it is printed. Counted is per code: who does not hold it cannot use it up.
create table konto.code (
  id uuid primary key,
  art text not null check (art in ('pin_brief', 'freischaltcode', 'wiederherstellung', 'zugangsdaten')),
  person_id uuid not null references step.person,
  -- The account it is bound to; a Freischaltcode is bound to the person alone.
  konto_id uuid references konto.konto,
  -- The guest session that typed a Freischaltcode before it has an account.
  vorgemerkt uuid,
  dienststelle_id uuid not null references organisation.dienststelle,
  hash bytea not null unique,
  inhalt bytea,
  stand text not null default 'offen' check (stand in ('offen', 'eingeloest', 'ersetzt', 'verbraucht')),
  versuche int not null default 0 check (versuche >= 0),
  ausgestellt timestamptz not null,
  ausgestellt_von uuid,
  gueltig_bis timestamptz not null,
  beendet timestamptz,
  eingeloest_von uuid references konto.konto,
  check ((art = 'freischaltcode') = (konto_id is null)),
  check (stand = 'eingeloest' or eingeloest_von is null)
);
create unique index code_offen_konto on konto.code (konto_id, art) where stand = 'offen' and konto_id is not null;
create unique index code_offen_person on konto.code (person_id, dienststelle_id) where stand = 'offen' and art = 'freischaltcode';
create index code_person on konto.code (person_id, id desc);
create index code_konto on konto.code (konto_id, id desc) where konto_id is not null;
create index code_vorgemerkt on konto.code (vorgemerkt) where stand = 'offen' and vorgemerkt is not null;
create index code_inhalt on konto.code (gueltig_bis) where inhalt is not null;

-- A letter to a customer: what stands in it, encrypted, and how far it came. Times are those of the printer's answers.
create table konto.brief (
  id uuid primary key,
  art text not null check (art in ('pin_brief', 'freischaltcode', 'wiederherstellung', 'zugangsdaten')),
  code_id uuid references konto.code,
  person_id uuid not null references step.person,
  konto_id uuid references konto.konto,
  dienststelle_id uuid not null references organisation.dienststelle,
  -- Address in STEP that it went to: there it is noted when it comes back.
  anschrift_id uuid not null references step.anschrift,
  inhalt bytea,
  stand text not null default 'beauftragt' check
    (stand in ('beauftragt', 'abgelegt', 'gedruckt', 'versandt', 'abgelehnt', 'unzustellbar', 'hinfaellig')),
  beauftragt timestamptz not null,
  abgelegt timestamptz,
  gedruckt timestamptz,
  versandt timestamptz,
  zurueck timestamptz,
  -- Why it was not printed or came back, in the printer's word.
  grund text check (char_length(grund) <= 200),
  -- When the customer read that it came back, and who of the office settled it.
  gesehen timestamptz,
  erledigt timestamptz,
  erledigt_von uuid
);
create index brief_konto on konto.brief (konto_id, id desc) where konto_id is not null;
create index brief_person on konto.brief (person_id, id desc);
create index brief_dienststelle on konto.brief (dienststelle_id, id desc);
create index brief_zurueck on konto.brief (dienststelle_id, id desc) where stand = 'unzustellbar' and erledigt is null;

-- Someone who lost every way in asks for a letter. Whether there is such an account only the worker looks up.
create table konto.wiederherstellung (
  id uuid primary key,
  inhalt bytea not null,
  sprache text not null check (sprache ~ '^[a-z]{2}$'),
  erstellt timestamptz not null
);

-- Explicit refusal of online collaboration (KO-09): both informations were given, else there is no row. Withdrawn, not deleted.
create table konto.ablehnung (
  id uuid primary key,
  person_id uuid not null references step.person,
  dienststelle_id uuid not null references organisation.dienststelle,
  am date not null,
  -- Who said it: the customer or someone who acts for them.
  durch text not null check (durch in ('selbst', 'vertretung')),
  erfasst timestamptz not null,
  erfasst_von uuid not null,
  zurueckgenommen timestamptz,
  zurueckgenommen_von uuid,
  check ((zurueckgenommen is null) = (zurueckgenommen_von is null))
);
create unique index ablehnung_heute on konto.ablehnung (person_id) where zurueckgenommen is null;
create index ablehnung_person on konto.ablehnung (person_id);

-- "Informed about online services on …" (KO-14).
create table konto.information (
  id uuid primary key,
  person_id uuid not null references step.person,
  dienststelle_id uuid not null references organisation.dienststelle,
  am date not null,
  weg text not null check (weg in ('persoenlich', 'telefon', 'brief')),
  erfasst timestamptz not null,
  erfasst_von uuid
);
create index information_person on konto.information (person_id, am desc);

do $$ declare t text; begin
  foreach t in array array['code', 'brief', 'wiederherstellung', 'ablehnung', 'information'] loop
    execute format('alter table konto.%I enable row level security', t);
    execute format('alter table konto.%I force row level security', t);
  end loop;
  -- Asking for a letter and redeeming a code are part of the sign-in.
  foreach t in array array['code', 'brief', 'wiederherstellung'] loop
    execute format($p$create policy anmelden on konto.%I for all to jc_app using ((select zugriff.zweck()) = 'anmeldung')$p$, t);
  end loop;
  -- Staff who support accounts: what their own Dienststelle ordered and recorded.
  foreach t in array array['code', 'brief', 'ablehnung', 'information'] loop
    execute format($p$create policy begleiten on konto.%1$I for all to jc_app
      using ((select zugriff.hat_recht('konto.begleiten'))
        and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]))$p$, t);
    execute format('grant select, insert, update on konto.%I to jc_app', t);
  end loop;
  -- The worker prints, takes in the printer's answers, and forgets what is done.
  foreach t in array array['code', 'brief'] loop
    execute format($p$create policy zustellen on konto.%I for all to jc_worker using ((select zugriff.zweck()) = 'uebergabe')$p$, t);
    execute format('grant select, insert, update on konto.%I to jc_worker', t);
  end loop;
end $$;
grant select, insert, update on konto.wiederherstellung to jc_app;
create policy zustellen on konto.wiederherstellung for select to jc_worker using ((select zugriff.zweck()) = 'uebergabe');
create policy aufbewahren on konto.wiederherstellung for all to jc_worker using ((select zugriff.zweck()) = 'aufbewahrung');
grant select, delete on konto.wiederherstellung to jc_worker;
create policy eigene on konto.brief for select to jc_app using (konto_id = (select zugriff.konto()));

-- What staff may know of a person's account: that there is one, its state, level and last sign-in. No address, no secret.
create policy begleiten on konto.konto for select to jc_eigner using (true);
create policy begleiten on step.zustaendigkeit for select to jc_eigner using (true);
create function konto.stand_fuer_personal(ids uuid[])
returns table (konto_id uuid, person_id uuid, stand text, registrierungsstufe text, erstellt timestamptz, zuletzt_angemeldet timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select k.id, k.person_id, k.stand, k.registrierungsstufe, k.erstellt, k.zuletzt_angemeldet
    from konto.konto k
   where k.person_id = any (ids)
     and ((select zugriff.hat_recht('konto.begleiten')) or (select zugriff.hat_recht('verbis.lesen')))
     and exists (select 1 from step.zustaendigkeit z where z.person_id = any (ids) and z.bis is null
       and z.dienststelle_id = any ((select zugriff.dienststellen())::uuid[]))
$$;
revoke all on function konto.stand_fuer_personal(uuid[]) from public;
grant execute on function konto.stand_fuer_personal(uuid[]) to jc_app;

-- Does what someone says of themself fit the person, under any of its ids? Parts of a birth date that nobody knows fit all.
-- nachname: search form, null is not asked. Only for the sign-in and its letters; it says yes or no and shows nothing.
create function konto.person_stimmt(wer uuid, nachname text, tag date) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with ids as (
    select wer as id union
    select i.fuehrend_id from step.identitaet i where i.person_id = wer union
    select i.person_id from step.identitaet i where i.fuehrend_id = wer union
    select b.person_id from step.identitaet i join step.identitaet b on b.fuehrend_id = i.fuehrend_id where i.person_id = wer)
  select zugriff.zweck() in ('anmeldung', 'uebergabe') and exists (select 1 from step.person p
    where p.id in (select ids.id from ids)
      and (person_stimmt.nachname is null or person_stimmt.nachname in (p.nachname_such, p.geburtsname_such))
      and coalesce(p.geburtsdatum = tag,
        (p.geburt_jahr is null or p.geburt_jahr = extract(year from tag))
          and (p.geburt_monat is null or p.geburt_monat = extract(month from tag))
          and (p.geburt_tag is null or p.geburt_tag = extract(day from tag))))
$$;
-- Are these two ids the same person by now?
create function konto.eine_person(eine uuid, andere uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select zugriff.zweck() in ('anmeldung', 'uebergabe')
    and coalesce((select i.fuehrend_id from step.identitaet i where i.person_id = eine), eine)
      = coalesce((select i.fuehrend_id from step.identitaet i where i.person_id = andere), andere)
$$;
create function konto.ist_internetperson(wer uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select zugriff.zweck() = 'anmeldung' and exists (select 1 from step.person p where p.id = wer and p.art = 'internetperson')
$$;
-- An account whose Internetperson knows nothing yet goes over to the person of a Freischaltcode, and the empty one is gone: no
-- duplicate comes to be (KO-08). False, and nothing happens, when anything hangs on it: then a clerk merges (ST-04).
create policy abloesen_lesen on step.person for select to jc_eigner using (true);
create policy abloesen on step.person for delete to jc_eigner using (art = 'internetperson');
create policy abloesen_lesen on step.identitaet for select to jc_eigner using (true);
create policy abloesen on konto.konto for update to jc_eigner using (true);
create function konto.internetperson_abloesen(welches uuid, durch uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare leer uuid;
begin
  if zugriff.zweck() is distinct from 'anmeldung' then return false; end if;
  select p.id into leer from konto.konto k join step.person p on p.id = k.person_id
    where k.id = welches and p.art = 'internetperson' and p.vorname is null and p.nachname is null and p.geburtsdatum is null;
  if leer is null then return false; end if;
  update konto.konto set person_id = durch where id = welches;
  delete from step.person p where p.id = leer;
  return found;
exception when foreign_key_violation then return false;
end $$;
do $$ declare f text; begin
  foreach f in array array['person_stimmt(uuid, text, date)', 'eine_person(uuid, uuid)', 'ist_internetperson(uuid)',
      'internetperson_abloesen(uuid, uuid)'] loop
    execute format('revoke all on function konto.%s from public', f);
    execute format('grant execute on function konto.%s to jc_app, jc_worker', f);
  end loop;
end $$;
-- When the clerk has merged the two, the account is bound as the code says.
create policy freischalten on konto.konto for update to jc_worker using ((select zugriff.zweck()) = 'uebergabe');
grant update (registrierungsstufe) on konto.konto to jc_worker;
