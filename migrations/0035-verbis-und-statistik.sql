-- VerBIS as far as accounts are concerned: applicants that were taken over from STEP.
create schema verbis;
grant usage on schema verbis to jc_app, jc_worker;

create table verbis.bewerber (
  person_id uuid primary key references step.person,
  dienststelle_id uuid not null references organisation.dienststelle,
  uebernommen timestamptz not null,
  von uuid not null,
  -- Whether the take-over created an account by itself, as it did until 16.07.2023 (KO-05).
  mit_konto boolean not null
);
create index bewerber_dienststelle on verbis.bewerber (dienststelle_id, person_id);
alter table verbis.bewerber enable row level security;
alter table verbis.bewerber force row level security;
create policy lesen on verbis.bewerber for select to jc_app
  using ((select zugriff.hat_recht('verbis.lesen')) and step.zustaendig(person_id));
create policy uebernehmen on verbis.bewerber for insert to jc_app
  with check ((select zugriff.hat_recht('verbis.lesen')) and step.zustaendig(person_id)
    and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]) and von = (select zugriff.personal()));
grant select, insert on verbis.bewerber to jc_app;

-- Figures of a day, counted once by the worker: per Dienststelle, and for all under the nil id (a person of two offices counts once there).
-- No person, no member of staff, nothing below the Dienststelle (KO-11).
create schema statistik;
grant usage on schema statistik to jc_app, jc_worker;

create table statistik.zahl (
  tag date not null,
  dienststelle_id uuid not null,
  merkmal text not null check (merkmal in ('personen', 'stufe', 'identitaet', 'kanal')),
  wert text not null,
  zahl int not null check (zahl >= 0),
  primary key (dienststelle_id, tag, merkmal, wert)
);
alter table statistik.zahl enable row level security;
alter table statistik.zahl force row level security;
create policy zaehlen on statistik.zahl for all to jc_eigner using (true);
create policy lesen on statistik.zahl for select to jc_app
  using ((select zugriff.hat_recht('statistik.alle'))
    or (select zugriff.hat_recht('statistik.lesen')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]));
grant select on statistik.zahl to jc_app;

create policy zaehlen on konto.identitaet for select to jc_eigner using (true);
create policy zaehlen on konto.zweiter_faktor for select to jc_eigner using (true);
create policy zaehlen on antrag.antrag for select to jc_eigner using (true);

-- Counts the day anew; doing it twice changes nothing.
create function statistik.zaehlen(heute date) returns int
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
    je_stelle as (
      select o.dienststelle_id, e.merkmal, e.wert, count(*)::int as zahl
        from einzeln e join ort o on o.person_id = e.wer group by 1, 2, 3
      union all
      select a.dienststelle_id, 'kanal', 'online', count(*)::int from antrag.antrag a
        where a.eingegangen >= heute - interval '30 days' group by 1),
    alle as (
      select '00000000-0000-0000-0000-000000000000'::uuid, e.merkmal, e.wert, count(*)::int from einzeln e group by 2, 3
      union all
      select '00000000-0000-0000-0000-000000000000', 'kanal', 'online', count(*)::int from antrag.antrag a
        where a.eingegangen >= heute - interval '30 days')
  insert into statistik.zahl (tag, dienststelle_id, merkmal, wert, zahl)
    select heute, x.* from (select * from je_stelle union all select * from alle) x;
  get diagnostics n = row_count;
  return n;
end $$;
revoke all on function statistik.zaehlen(date) from public;
grant execute on function statistik.zaehlen(date) to jc_worker;
