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
