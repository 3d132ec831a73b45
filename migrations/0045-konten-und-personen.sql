-- Internetpersonen of an office, the longest waiting first (ST-01): ids are in the order of time. Who is one with another person is
-- listed once, under the leading id, with all ids, because work orders lie under any of them.
create index person_internet on step.person (id) where art = 'internetperson';
create function step.internetpersonen(stelle uuid, nach uuid, zahl int)
returns table (id uuid, ids uuid[], vorname text, nachname text, geburtsdatum date, erstellt timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, p.id || array(select i.person_id from step.identitaet i where i.fuehrend_id = p.id), p.vorname, p.nachname,
      p.geburtsdatum, p.erstellt
    from step.person p
   where p.art = 'internetperson' and p.id > nach
     and (select zugriff.hat_recht('step.umwandeln')) and stelle = any ((select zugriff.dienststellen())::uuid[])
     and exists (select 1 from step.zustaendigkeit z where z.person_id = p.id and z.dienststelle_id = stelle and z.bis is null)
     and not exists (select 1 from step.identitaet i where i.person_id = p.id)
   order by p.id limit zahl
$$;
revoke all on function step.internetpersonen(uuid, uuid, int) from public;
grant execute on function step.internetpersonen(uuid, uuid, int) to jc_app;

-- The way that what the E-AKTE got had taken to the office.
alter table eakte.eingang add column kanal text not null default 'online' check (kanal in ('online', 'papier', 'telefon', 'persoenlich'));
create index eingang_anderer_weg on eakte.eingang (eingegangen) where kanal <> 'online';

create index code_vom_personal on konto.code (ausgestellt) where ausgestellt_von is not null;
create index brief_code on konto.brief (code_id) where code_id is not null;
create index information_erfasst on konto.information (erfasst);
create policy zaehlen on konto.brief for select to jc_eigner using (true);
-- Counts the day anew; doing it twice changes nothing.
create or replace function statistik.zaehlen(heute date) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare n int;
begin
  if zugriff.zweck() is distinct from 'uebergabe' then raise exception 'Kein Zugriff' using errcode = '42501'; end if;
  delete from statistik.zahl z where z.tag = heute;
  with ort as (
      select z.person_id, z.dienststelle_id from step.zustaendigkeit z where z.bis is null),
    konten as (
      select k.id, k.person_id, k.registrierungsstufe,
          k.stand = 'aktiv' and k.registrierungsstufe <> 'keine' and k.zuletzt_angemeldet is not null as genutzt
        from konto.konto k where k.stand <> 'geloescht'),
    -- Customers of 15 and older under their leading id.
    kunden as (
      select p.id from step.person p where p.art = 'inhouse'
        and (p.geburtsdatum is null or p.geburtsdatum <= heute - interval '15 years')
        and not exists (select 1 from step.identitaet i where i.person_id = p.id)),
    konto_der as (
      select coalesce(i.fuehrend_id, k.person_id) as person_id from konten k left join step.identitaet i on i.person_id = k.person_id),
    abgelehnt as (select a.person_id from konto.ablehnung a where a.zurueckgenommen is null),
    einzeln as (
      select k.id as wer, 'personen' as merkmal, 'gesamt' as wert from kunden k
      union all select distinct k.id, 'personen', 'mit-konto' from kunden k join konto_der c on c.person_id = k.id
      union all select distinct k.id, 'personen', 'abgelehnt' from kunden k join abgelehnt a on a.person_id = k.id
      union all select distinct k.id, 'personen', 'informiert' from kunden k join konto.information i on i.person_id = k.id
      union all select k.person_id, 'stufe', k.registrierungsstufe from konten k
      union all select k.person_id, 'stufe', 'genutzt' from konten k where k.genutzt
      union all select k.person_id, 'identitaet', i.art from konten k join konto.identitaet i on i.konto_id = k.id
      union all select k.person_id, 'identitaet', 'app' from konten k join konto.zweiter_faktor f on f.konto_id = k.id
          where f.bestaetigt is not null),
    -- What came in or was settled in the last 30 days, by the way it took (KO-11): applications; what the E-AKTE got another way, counted
    -- once where it was passed on; codes and information given by the office.
    wege as (
      select a.dienststelle_id, 'online' as weg, true as einmal from antrag.antrag a where a.eingegangen >= heute - interval '30 days'
      union all
      select e.dienststelle_id, case e.kanal when 'papier' then 'post' else e.kanal end,
          not exists (select 1 from eakte.abgabe b where b.id = e.id)
        from eakte.eingang e where e.kanal <> 'online' and e.eingegangen >= heute - interval '30 days'
      union all
      select c.dienststelle_id, case when exists (select 1 from konto.brief b where b.code_id = c.id) then 'post' else 'persoenlich' end, true
        from konto.code c where c.ausgestellt_von is not null and c.ausgestellt >= heute - interval '30 days'
      union all
      select i.dienststelle_id, case i.weg when 'brief' then 'post' else i.weg end, true
        from konto.information i where i.erfasst_von is not null and i.erfasst >= heute - interval '30 days'),
    je_stelle as (
      select o.dienststelle_id, e.merkmal, e.wert, count(*)::int as zahl
        from einzeln e join ort o on o.person_id = e.wer group by 1, 2, 3
      union all
      select w.dienststelle_id, 'kanal', w.weg, count(*)::int from wege w group by 1, 3),
    alle as (
      select '00000000-0000-0000-0000-000000000000'::uuid, e.merkmal, e.wert, count(*)::int from einzeln e group by 2, 3
      union all
      select '00000000-0000-0000-0000-000000000000', 'kanal', w.weg, count(*)::int from wege w where w.einmal group by 3)
  insert into statistik.zahl (tag, dienststelle_id, merkmal, wert, zahl)
    select heute, x.* from (select * from je_stelle union all select * from alle) x;
  get diagnostics n = row_count;
  return n;
end $$;

-- An office locks the account of a person in its charge, and unlocks it again. The reason is one of a list: the customer reads it.
create table konto.sperre (
  id uuid primary key,
  konto_id uuid not null references konto.konto,
  person_id uuid not null references step.person,
  dienststelle_id uuid not null references organisation.dienststelle,
  grund text not null check (grund in ('wunsch', 'verdacht', 'geraet', 'verstorben')),
  am timestamptz not null,
  von uuid not null,
  von_name text not null,
  aufgehoben timestamptz,
  aufgehoben_von uuid,
  aufgehoben_name text,
  aufgehoben_grund text check (aufgehoben_grund in ('wunsch', 'geklaert', 'irrtum')),
  check ((aufgehoben is null) = (aufgehoben_von is null) and (aufgehoben is null) = (aufgehoben_grund is null))
);
create unique index sperre_heute on konto.sperre (konto_id) where aufgehoben is null;
create index sperre_konto on konto.sperre (konto_id, am desc);
create index sperre_person on konto.sperre (person_id);
alter table konto.sperre enable row level security;
alter table konto.sperre force row level security;
create policy sperren on konto.sperre for all to jc_eigner using (true);
create policy anmelden on konto.sperre for select to jc_app using ((select zugriff.zweck()) = 'anmeldung');
create policy eigene on konto.sperre for select to jc_app using (konto_id = (select zugriff.konto()));
create policy zustaendige_lesen on konto.sperre for select to jc_app
  using ((select zugriff.hat_recht('konto.begleiten')) and step.zustaendig(person_id));
grant select on konto.sperre to jc_app;

-- Sessions from before this moment do not count any more, also after the account is unlocked.
alter table konto.konto add column abgemeldet timestamptz;

create policy sperren on konto.oidc_eintrag for all to jc_eigner using (true);
-- Locks the account under any of a person's ids; services lose their tokens with it. @returns the account, null: there is none to lock
create function konto.sperren(neu uuid, ids uuid[], warum text, wann timestamptz, name text) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare gesperrt konto.konto;
begin
  if not zugriff.hat_recht('konto.begleiten') or not exists (select 1 from unnest(ids) p where step.zustaendig(p)) then
    raise exception 'Kein Zugriff' using errcode = '42501';
  end if;
  update konto.konto k set stand = 'gesperrt', abgemeldet = wann where k.person_id = any (ids) and k.stand = 'aktiv' returning * into gesperrt;
  if gesperrt.id is null then return null; end if;
  delete from konto.oidc_eintrag o where o.konto_id = gesperrt.id;
  insert into konto.sperre (id, konto_id, person_id, dienststelle_id, grund, am, von, von_name)
    values (neu, gesperrt.id, gesperrt.person_id, (zugriff.dienststellen())[1], warum, wann, zugriff.personal(), name);
  return gesperrt.id;
end $$;
create function konto.entsperren(ids uuid[], warum text, wann timestamptz, name text) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare frei konto.konto;
begin
  if not zugriff.hat_recht('konto.begleiten') or not exists (select 1 from unnest(ids) p where step.zustaendig(p)) then
    raise exception 'Kein Zugriff' using errcode = '42501';
  end if;
  update konto.konto k set stand = 'aktiv' where k.person_id = any (ids) and k.stand = 'gesperrt' returning * into frei;
  if frei.id is null then return null; end if;
  update konto.sperre s set aufgehoben = wann, aufgehoben_von = zugriff.personal(), aufgehoben_name = name, aufgehoben_grund = warum
    where s.konto_id = frei.id and s.aufgehoben is null;
  return frei.id;
end $$;
-- The notice about it, queued by staff.
create policy sperre_melden on konto.hinweis for insert to jc_app
  with check (art in ('gesperrt', 'entsperrt') and exists (select 1 from konto.sperre s where s.konto_id = hinweis.konto_id));
revoke all on function konto.sperren(uuid, uuid[], text, timestamptz, text), konto.entsperren(uuid[], text, timestamptz, text) from public;
grant execute on function konto.sperren(uuid, uuid[], text, timestamptz, text), konto.entsperren(uuid[], text, timestamptz, text) to jc_app;

-- A person who goes takes along what was only ever said about them and another one.
create function step.person_geht() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from step.abgleich_paar where lo = old.id or hi = old.id;
  delete from step.abgleich_urteil where lo = old.id or hi = old.id;
  return old;
end $$;
revoke all on function step.person_geht() from public;
create trigger person_geht before delete on step.person for each row execute function step.person_geht();
