-- Staff support accounts of their Dienststelle: a refusal counts for every office in charge; accounts are created by hand; persons
-- without an account are listed.
create policy zustaendige_lesen on konto.ablehnung for select to jc_app
  using ((select zugriff.hat_recht('konto.begleiten')) and step.zustaendig(person_id));
create policy zustaendige_zuruecknehmen on konto.ablehnung for update to jc_app
  using ((select zugriff.hat_recht('konto.begleiten')) and step.zustaendig(person_id));
create policy zustaendige_lesen on konto.information for select to jc_app
  using ((select zugriff.hat_recht('konto.begleiten')) and step.zustaendig(person_id));

-- All ids of one person.
create function konto.ids_der_person(wer uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select wer union
  select i.fuehrend_id from step.identitaet i where i.person_id = wer union
  select i.person_id from step.identitaet i where i.fuehrend_id = wer union
  select b.person_id from step.identitaet i join step.identitaet b on b.fuehrend_id = i.fuehrend_id where i.person_id = wer
$$;
revoke all on function konto.ids_der_person(uuid) from public;

-- Creates an account by hand (KO-06, KO-13): for a person of the own Dienststelle without one, never after a refusal (KO-09). It has
-- no way to sign in yet: the first sign-in needs the credentials on paper and chooses a password.
create policy von_hand on konto.konto for insert to jc_eigner with check (true);
create policy von_hand on konto.ablehnung for select to jc_eigner using (true);
create function konto.von_hand_anlegen(neu uuid, wer uuid, kennung_hash bytea, kennung bytea, am timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare ids uuid[];
begin
  if not zugriff.hat_recht('konto.anlegen') or not step.zustaendig(wer) then return 'kein-recht'; end if;
  perform pg_advisory_xact_lock(726101, hashtext(wer::text));
  ids := array(select konto.ids_der_person(wer));
  if exists (select 1 from konto.ablehnung a where a.person_id = any (ids) and a.zurueckgenommen is null) then return 'abgelehnt'; end if;
  if exists (select 1 from konto.konto k where k.person_id = any (ids) and k.stand <> 'geloescht') then return 'hat-konto'; end if;
  insert into konto.konto (id, person_id, email_hash, email, registrierungsstufe, sprache, erstellt)
    values (neu, wer, kennung_hash, kennung, 'keine', 'de', am);
  return 'angelegt';
exception when unique_violation then return 'vergeben';
end $$;
revoke all on function konto.von_hand_anlegen(uuid, uuid, bytea, bytea, timestamptz) from public;
grant execute on function konto.von_hand_anlegen(uuid, uuid, bytea, bytea, timestamptz) to jc_app;

-- The name at the door of an account that staff created and nobody has entered yet: it stands on the sheet with the credentials.
create function konto.kennung_vor_erster_anmeldung(welches uuid) returns bytea
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select k.email from konto.konto k where k.id = welches and k.registrierungsstufe = 'keine' and k.zuletzt_angemeldet is null
    and zugriff.hat_recht('konto.anlegen') and step.zustaendig(k.person_id)
$$;
revoke all on function konto.kennung_vor_erster_anmeldung(uuid) from public;
grant execute on function konto.kennung_vor_erster_anmeldung(uuid) to jc_app;

-- Inhouse-Persons of 15 and older without an account and without a refusal (KO-10), in the order in which they came to STEP.
-- ohne_vertretene leaves out those with a legal representative (from 20.11.2025 in SGB II).
create policy ohne_konto on step.vertretung for select to jc_eigner using (true);
create policy ohne_konto on konto.code for select to jc_eigner using (true);
create policy ohne_konto on konto.information for select to jc_eigner using (true);
create function konto.ohne_konto(stelle uuid, ohne_vertretene boolean, heute date, nach uuid, zahl int)
returns table (id uuid, vorname text, nachname text, geburtsdatum date, eingeladen timestamptz, informiert date, anschrift boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, p.vorname, p.nachname, p.geburtsdatum,
      (select max(c.ausgestellt) from konto.code c where c.person_id = p.id and c.art = 'freischaltcode'),
      (select max(i.am) from konto.information i where i.person_id = p.id),
      not step.gesperrt(p.id) and exists (select 1 from step.anschrift a where a.person_id = p.id and a.gueltig_bis is null
        and a.strasse is not null and a.rueckbrief_am is null)
    from step.zustaendigkeit z join step.person p on p.id = z.person_id
   where z.dienststelle_id = stelle and z.bis is null and z.person_id > nach
     and (select zugriff.hat_recht('konto.begleiten')) and stelle = any ((select zugriff.dienststellen())::uuid[])
     and p.art = 'inhouse' and p.nachname is not null
     and (p.geburtsdatum is null or p.geburtsdatum <= heute - interval '15 years')
     and not exists (select 1 from step.identitaet i where i.person_id = p.id)
     and not exists (select 1 from konto.konto k where k.person_id = p.id and k.stand <> 'geloescht')
     and not exists (select 1 from step.identitaet i join konto.konto k on k.person_id = i.person_id
       where i.fuehrend_id = p.id and k.stand <> 'geloescht')
     and not exists (select 1 from konto.ablehnung a where a.person_id = p.id and a.zurueckgenommen is null)
     and not (ohne_vertretene and exists (select 1 from step.vertretung v where v.person_id = p.id
       and v.art in ('gesetzlich', 'betreuung', 'vormundschaft') and v.gueltig_ab <= heute
       and (v.gueltig_bis is null or heute <= v.gueltig_bis) and (v.widerrufen is null or heute < v.widerrufen)))
   order by z.person_id limit zahl
$$;
revoke all on function konto.ohne_konto(uuid, boolean, date, uuid, int) from public;
grant execute on function konto.ohne_konto(uuid, boolean, date, uuid, int) to jc_app;

-- A Freischaltcode redeemed in an account whose Internetperson has data says by the clerk's own order that the two are one: they go on
-- the list for review as all but certain; merging stays the clerk's (ST-04).
create function konto.dublette_vormerken(paar uuid, eine uuid, andere uuid, am timestamptz) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with neu as (
    insert into step.abgleich_paar (id, lo, hi, p, erklaerung, modell, norm, herkunft, neu_seit, gefunden, lauf_id)
      select paar, least(eine, andere), greatest(eine, andere), 0.999, '{"gewicht":10,"felder":[]}', 'freischaltcode', 0, 'freischaltcode', am, am, paar
        where zugriff.zweck() = 'anmeldung'
      on conflict (lo, hi) do update set p = greatest(abgleich_paar.p, 0.999), stand = 'offen'
      returning id, lo, hi, p)
  insert into step.abgleich_offen (dienststelle_id, paar_id, p)
    select distinct z.dienststelle_id, neu.id, neu.p from neu join step.zustaendigkeit z on z.person_id in (neu.lo, neu.hi) and z.bis is null
    on conflict do nothing
$$;
revoke all on function konto.dublette_vormerken(uuid, uuid, uuid, timestamptz) from public;
grant execute on function konto.dublette_vormerken(uuid, uuid, uuid, timestamptz) to jc_app;
