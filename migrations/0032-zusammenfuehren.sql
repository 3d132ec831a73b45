-- Conversion (ST-01), merge and undo (ST-04). A merge is one row that says who follows whom; step.identitaet is worked out from
-- these rows by the database alone, so that it is whole at any moment and no code can spoil it.

-- Offices for which the one who asks may look at persons to convert or merge them: the own one, and those that bought O.7.
create function step.stellen() returns uuid[] language sql stable as $$
  select case when zugriff.rechte() && array['step.lesen', 'step.umwandeln', 'step.zusammenfuehren'] then zugriff.dienststellen() else '{}' end
    || case when zugriff.hat_recht('step.zusammenfuehren') then organisation.betreute('o7-telefonie') else '{}' end
$$;

-- Those for which the one who asks may check for duplicates.
create function step.pruefende_stellen() returns uuid[] language sql stable as $$
  select case when zugriff.rechte() && array['step.umwandeln', 'step.zusammenfuehren'] then zugriff.dienststellen() else '{}' end
    || case when zugriff.hat_recht('step.zusammenfuehren') then organisation.betreute('dublettenpruefung') else '{}' end
$$;

create table step.zusammenfuehrung (
  id uuid primary key,
  -- The one that follows, and the one that leads; both led themselves until then.
  person_id uuid not null references step.person,
  fuehrend_id uuid not null references step.person,
  -- On whose behalf.
  dienststelle_id uuid not null references organisation.dienststelle,
  -- Field → id whose value leads, where the clerk chose.
  felder jsonb not null default '{}',
  grund text not null check (grund <> ''),
  modell text,
  am timestamptz not null,
  von_id uuid not null,
  von_name text not null,
  -- Another office in charge objects; that puts it to both, until it is withdrawn or the merge undone.
  widerspruch timestamptz,
  widerspruch_stelle_id uuid references organisation.dienststelle,
  widerspruch_name text,
  widerspruch_grund text,
  aufgehoben timestamptz,
  aufgehoben_stelle_id uuid references organisation.dienststelle,
  aufgehoben_name text,
  aufgehoben_grund text,
  -- After an undo: what came in meanwhile was looked through.
  zugeordnet timestamptz,
  zugeordnet_name text,
  check (person_id <> fuehrend_id),
  check (num_nulls(widerspruch, widerspruch_stelle_id, widerspruch_name, widerspruch_grund) in (0, 4)),
  check (num_nulls(aufgehoben, aufgehoben_stelle_id, aufgehoben_name, aufgehoben_grund) in (0, 4)),
  check (num_nulls(zugeordnet, zugeordnet_name) in (0, 2) and (zugeordnet is null or aufgehoben is not null))
);
create unique index zusammenfuehrung_gilt on step.zusammenfuehrung (person_id) where aufgehoben is null;
create index zusammenfuehrung_fuehrend on step.zusammenfuehrung (fuehrend_id) where aufgehoben is null;
create index zusammenfuehrung_person on step.zusammenfuehrung (person_id, am);

-- Every office in charge of one of the persons at that time. offen: on its desk, because others merged, objected or undid.
create table step.zusammenfuehrung_stelle (
  zusammenfuehrung_id uuid not null references step.zusammenfuehrung,
  dienststelle_id uuid not null,
  offen boolean not null,
  primary key (zusammenfuehrung_id, dienststelle_id)
);
create index zusammenfuehrung_stelle_liste on step.zusammenfuehrung_stelle (dienststelle_id, zusammenfuehrung_id desc);
create index zusammenfuehrung_stelle_offen on step.zusammenfuehrung_stelle (dienststelle_id, zusammenfuehrung_id) where offen;

-- An Internetperson became an Inhouse-Person, or turned out to be one; with what was looked at. Only this row makes it so.
create table step.umwandlung (
  id uuid primary key,
  person_id uuid not null references step.person,
  dienststelle_id uuid not null references organisation.dienststelle,
  ergebnis text not null check (ergebnis in ('neu', 'zusammengefuehrt')),
  zusammenfuehrung_id uuid references step.zusammenfuehrung,
  -- Field → taken over or not.
  felder jsonb not null default '{}',
  -- The candidates and what was decided of each, with the version of the model that scored them.
  geprueft jsonb not null,
  modell text not null,
  am timestamptz not null,
  von_id uuid not null,
  von_name text not null,
  aufgehoben timestamptz,
  check ((ergebnis = 'zusammengefuehrt') = (zusammenfuehrung_id is not null))
);
create unique index umwandlung_einmal on step.umwandlung (person_id) where aufgehoben is null;
create index umwandlung_zusammenfuehrung on step.umwandlung (zusammenfuehrung_id);

-- Who looks at an open pair just now, and when one that was unclear comes up again.
create table step.pruefung (
  paar_id uuid not null references step.abgleich_paar on delete cascade,
  dienststelle_id uuid not null,
  genommen timestamptz,
  bearbeiter_id uuid,
  bearbeiter_name text,
  wieder_am date,
  primary key (paar_id, dienststelle_id),
  check (num_nulls(genommen, bearbeiter_id, bearbeiter_name) in (0, 3))
);

do $$ declare t text; begin
  foreach t in array array['zusammenfuehrung', 'zusammenfuehrung_stelle', 'umwandlung', 'pruefung'] loop
    execute format('alter table step.%I enable row level security', t);
    execute format('alter table step.%I force row level security', t);
    execute format('create policy eigner on step.%I for all to jc_eigner using (true)', t);
  end loop;
end $$;
create policy eigner on step.identitaet for all to jc_eigner using (true);
create policy eigner_umwandeln on step.person for update to jc_eigner using (true);

create policy lesen on step.zusammenfuehrung_stelle for select to jc_app
  using (dienststelle_id = any ((select step.stellen())::uuid[]));
create policy gesehen on step.zusammenfuehrung_stelle for update to jc_app
  using ((select zugriff.hat_recht('step.zusammenfuehren')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]));
grant select, update (offen) on step.zusammenfuehrung_stelle to jc_app;

create policy lesen on step.zusammenfuehrung for select to jc_app
  using (exists (select 1 from step.zusammenfuehrung_stelle s where s.zusammenfuehrung_id = zusammenfuehrung.id
    and s.dienststelle_id = any ((select step.stellen())::uuid[])));
create policy zusammenfuehren on step.zusammenfuehrung for insert to jc_app
  with check ((select zugriff.hat_recht('step.zusammenfuehren')) and von_id = (select zugriff.personal())
    and dienststelle_id = any ((select step.stellen())::uuid[]));
create policy entscheiden on step.zusammenfuehrung for update to jc_app
  using ((select zugriff.hat_recht('step.zusammenfuehren')) and exists (select 1 from step.zusammenfuehrung_stelle s
    where s.zusammenfuehrung_id = zusammenfuehrung.id and s.dienststelle_id = any ((select step.stellen())::uuid[])));
grant select, insert on step.zusammenfuehrung to jc_app;
-- What was merged, by whom and why never changes.
grant update (widerspruch, widerspruch_stelle_id, widerspruch_name, widerspruch_grund, aufgehoben, aufgehoben_stelle_id,
  aufgehoben_name, aufgehoben_grund, zugeordnet, zugeordnet_name) on step.zusammenfuehrung to jc_app;

create policy pruefen on step.pruefung for all to jc_app
  using ((select zugriff.hat_recht('step.zusammenfuehren')) and dienststelle_id = any ((select step.pruefende_stellen())::uuid[]));
grant select, insert, update on step.pruefung to jc_app;

create policy lesen on step.umwandlung for select to jc_app
  using (dienststelle_id = any ((select step.stellen())::uuid[]));
create policy umwandeln on step.umwandlung for insert to jc_app
  with check ((select zugriff.hat_recht('step.umwandeln')) and von_id = (select zugriff.personal())
    and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]));
create policy zustellen on step.umwandlung for select to jc_worker using ((select zugriff.zweck()) = 'uebergabe');
grant select, insert on step.umwandlung to jc_app;
grant select on step.umwandlung to jc_worker;

-- The Service Center of a gE that bought O.7 is in charge of its persons like its own staff, with the few rights that its
-- agents have: it reads and merges persons, and never reads a record.
create or replace function step.zustaendig(wer uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from step.zustaendigkeit z
      where z.person_id = wer and z.bis is null and z.dienststelle_id = any (zugriff.dienststellen()))
    or (zugriff.hat_recht('step.zusammenfuehren') and exists (select 1 from step.zustaendigkeit z
      where z.person_id = wer and z.bis is null and z.dienststelle_id = any (organisation.betreute('o7-telefonie'))))
$$;
create policy betreute_lesen on step.person for select to jc_app
  using ((select zugriff.hat_recht('step.zusammenfuehren')) and (select cardinality(organisation.betreute('o7-telefonie'))) > 0
    and step.zustaendig(id));
create policy betreute_lesen on step.zustaendigkeit for select to jc_app
  using ((select zugriff.hat_recht('step.zusammenfuehren'))
    and dienststelle_id = any ((select organisation.betreute('o7-telefonie'))::uuid[]));
-- The check for duplicates needs the agreement besides (ST-04): the list, and a decision on persons of others.
create policy betreute_lesen on step.abgleich_offen for select to jc_app
  using ((select zugriff.hat_recht('step.zusammenfuehren'))
    and dienststelle_id = any ((select organisation.betreute('dublettenpruefung'))::uuid[]));

-- Is one of these offices in charge of one of these persons? And which of these persons are those of the one who asks?
create function step.zustaendig_fuer(personen uuid[], stellen uuid[]) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from step.zustaendigkeit z
    where z.person_id = any (personen) and z.dienststelle_id = any (stellen) and z.bis is null)
$$;
revoke all on function step.zustaendig_fuer(uuid[], uuid[]) from public;

create function step.eigene_personen(personen uuid[]) returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct z.person_id), '{}') from step.zustaendigkeit z
    where zugriff.art() = 'personal' and z.person_id = any (personen) and z.bis is null
      and z.dienststelle_id = any (step.stellen())
$$;
revoke all on function step.eigene_personen(uuid[]) from public;
grant execute on function step.eigene_personen(uuid[]) to jc_app;

-- All ids of one person, the leading one first, for staff in charge of any of them; with the office in charge of each.
create function step.identitaet_mit(gesucht uuid) returns table (id uuid, fuehrt boolean, dienststellen uuid[])
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with kopf as (
    select coalesce((select i.fuehrend_id from step.identitaet i where i.person_id = gesucht), gesucht) as id),
  alle as (select k.id, true as fuehrt from kopf k
    union all select i.person_id, false from step.identitaet i join kopf k on i.fuehrend_id = k.id)
  select a.id, a.fuehrt, array(select z.dienststelle_id from step.zustaendigkeit z where z.person_id = a.id and z.bis is null)
    from alle a
    where zugriff.art() = 'personal' and step.zustaendig_fuer(array(select alle.id from alle), step.stellen())
    order by a.fuehrt desc, a.id
$$;
revoke all on function step.identitaet_mit(uuid) from public;
grant execute on function step.identitaet_mit(uuid) to jc_app;

-- Everyone who is one with this person.
create function step.identitaet_ids(gesucht uuid) returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with kopf as (
    select coalesce((select i.fuehrend_id from step.identitaet i where i.person_id = gesucht), gesucht) as id)
  select array(select k.id from kopf k union all select i.person_id from step.identitaet i join kopf k on i.fuehrend_id = k.id)
$$;
revoke all on function step.identitaet_ids(uuid) from public;

-- Were these two found different, under whichever of their ids, and have the facts it was decided on not changed since? So a
-- decision goes along with a merge, and comes back alone with an undo.
create function step.verschieden(a uuid, b uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with links as materialized (select unnest(step.identitaet_ids(a)) as id),
  rechts as materialized (select unnest(step.identitaet_ids(b)) as id)
  select exists (select 1 from links l cross join rechts r
    join step.abgleich_urteil u on u.lo = least(l.id, r.id) and u.hi = greatest(l.id, r.id)
    join step.abgleich_person p on p.person_id = u.lo and p.inhalt = u.inhalt_lo
    join step.abgleich_person q on q.person_id = u.hi and q.inhalt = u.inhalt_hi
    where u.widerrufen is null and u.urteil = 'verschieden')
$$;
revoke all on function step.verschieden(uuid, uuid) from public;
grant execute on function step.verschieden(uuid, uuid) to jc_app;

create function step.als_gleich_entschieden(a uuid[], b uuid[]) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from unnest(a) l (id) cross join unnest(b) r (id)
    join step.abgleich_urteil u on u.lo = least(l.id, r.id) and u.hi = greatest(l.id, r.id)
    where u.widerrufen is null and u.urteil = 'gleich')
$$;
revoke all on function step.als_gleich_entschieden(uuid[], uuid[]) from public;

-- A decision on persons of others is the Service Center's only with the agreement on the duplicate check.
create function step.urteil_pruefen() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if zugriff.art() = 'personal' and not step.zustaendig_fuer(array[new.lo, new.hi], step.pruefende_stellen()) then
    raise exception 'Die Dublettenprüfung ist nicht vereinbart.' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
revoke all on function step.urteil_pruefen() from public;
create trigger urteil_pruefen before insert on step.abgleich_urteil for each row execute function step.urteil_pruefen();

-- One change of identities at a time: merges are rare, and chains never meet half done. Whoever is named, those who lead are
-- merged; only what somebody decided to be one person; and only by an office in charge of one side.
create function step.zusammenfuehrung_pruefen() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare links uuid[]; rechts uuid[];
begin
  if not zugriff.hat_recht('step.zusammenfuehren') or new.von_id is distinct from zugriff.personal()
      or not new.dienststelle_id = any (step.stellen()) then
    raise exception 'Kein Zugriff' using errcode = 'insufficient_privilege';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('step.identitaet', 0));
  links := step.identitaet_ids(new.person_id);
  rechts := step.identitaet_ids(new.fuehrend_id);
  new.person_id := links[1];
  new.fuehrend_id := rechts[1];
  if new.person_id = new.fuehrend_id then
    raise exception 'Beide sind schon eine Person.' using errcode = 'unique_violation';
  end if;
  if not step.zustaendig_fuer(links || rechts, array[new.dienststelle_id]) then
    raise exception 'Die Dienststelle ist für keine der Personen zuständig.' using errcode = 'insufficient_privilege';
  end if;
  if not step.als_gleich_entschieden(links, rechts) then
    raise exception 'Nichts wird zusammengeführt, was niemand als gleich entschieden hat.' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
revoke all on function step.zusammenfuehrung_pruefen() from public;
create trigger zusammenfuehrung_pruefen before insert on step.zusammenfuehrung
  for each row execute function step.zusammenfuehrung_pruefen();

create function step.identitaet_folgt() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare teil uuid[]; rest uuid[];
begin
  perform pg_advisory_xact_lock(hashtextextended('step.identitaet', 0));
  if tg_op = 'INSERT' then
    update step.identitaet i set fuehrend_id = new.fuehrend_id where i.fuehrend_id = new.person_id;
    insert into step.identitaet (person_id, fuehrend_id, seit) values (new.person_id, new.fuehrend_id, new.am);
    teil := step.identitaet_ids(new.fuehrend_id);
    insert into step.zusammenfuehrung_stelle (zusammenfuehrung_id, dienststelle_id, offen)
      select distinct new.id, z.dienststelle_id, not z.dienststelle_id = any (zugriff.dienststellen())
      from step.zustaendigkeit z where z.person_id = any (teil) and z.bis is null;
    -- The list for clerks follows: pairs within one person are settled, and who was different from one of them is from all.
    update step.abgleich_paar p set stand = 'gleich'
      where p.lo = any (teil) and p.hi = any (teil) and p.stand in ('offen', 'unklar');
    update step.abgleich_paar p set stand = 'verschieden'
      where (p.lo = any (teil) or p.hi = any (teil)) and p.stand in ('offen', 'unklar') and step.verschieden(p.lo, p.hi);
    return null;
  end if;
  if old.aufgehoben is not null then
    raise exception 'Eine aufgehobene Zusammenführung bleibt aufgehoben.' using errcode = 'check_violation';
  end if;
  if new.aufgehoben is not null then
    -- Whatever was merged into the one that leaves goes with it.
    with recursive weg as (select new.person_id as id
      union select z.person_id from step.zusammenfuehrung z join weg w on z.fuehrend_id = w.id
        where z.aufgehoben is null and z.id <> new.id)
    select array_agg(weg.id) into teil from weg;
    rest := array(select i from unnest(step.identitaet_ids(new.fuehrend_id)) i where i <> all (teil));
    delete from step.identitaet i where i.person_id = new.person_id;
    update step.identitaet i set fuehrend_id = new.person_id where i.person_id = any (teil);
    update step.person p set art = 'internetperson' from step.umwandlung u
      where u.zusammenfuehrung_id = new.id and u.aufgehoben is null and p.id = u.person_id;
    update step.umwandlung u set aufgehoben = new.aufgehoben where u.zusammenfuehrung_id = new.id and u.aufgehoben is null;
    update step.abgleich_urteil u set widerrufen = new.aufgehoben, widerrufen_von = zugriff.personal()
      where u.widerrufen is null and u.urteil = 'gleich'
        and (u.lo = any (teil) and u.hi = any (rest) or u.lo = any (rest) and u.hi = any (teil));
    update step.abgleich_paar p set stand = 'verschieden'
      where p.stand <> 'verschieden' and (p.lo = any (teil) and p.hi = any (rest) or p.lo = any (rest) and p.hi = any (teil));
    -- What was settled for the other side's sake only is open again.
    update step.abgleich_paar p set stand = 'offen'
      where p.stand = 'verschieden' and (p.lo = any (teil || rest)) <> (p.hi = any (teil || rest)) and not step.verschieden(p.lo, p.hi)
        and not exists (select 1 from step.abgleich_urteil u where u.lo = p.lo and u.hi = p.hi and u.widerrufen is null);
  end if;
  -- An objection lies before everyone; an undo before those who did not do it; a withdrawn objection before nobody.
  update step.zusammenfuehrung_stelle s set offen = case when new.aufgehoben is not null
      then not s.dienststelle_id = any (zugriff.dienststellen()) else new.widerspruch is not null end
    where s.zusammenfuehrung_id = new.id;
  return null;
end $$;
revoke all on function step.identitaet_folgt() from public;
create trigger identitaet_folgt after insert or update of aufgehoben, widerspruch on step.zusammenfuehrung
  for each row execute function step.identitaet_folgt();

create function step.umgewandelt() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not step.zustaendig_fuer(array[new.person_id], array[new.dienststelle_id]) then
    raise exception 'Die Dienststelle ist für die Person nicht zuständig.' using errcode = 'insufficient_privilege';
  end if;
  update step.person p set art = 'inhouse', geaendert = new.am where p.id = new.person_id and p.art = 'internetperson';
  if not found then
    raise exception 'Umgewandelt wird nur eine Internetperson.' using errcode = 'unique_violation';
  end if;
  return null;
end $$;
revoke all on function step.umgewandelt() from public;
create trigger umgewandelt after insert on step.umwandlung for each row execute function step.umgewandelt();

-- What customers may know: which office, when; never by whom and why.
create function step.verlauf_der_person() returns table (am timestamptz, art text, dienststelle_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select u.am, 'umgewandelt', u.dienststelle_id from step.umwandlung u
    where zugriff.art() = 'kunde' and u.person_id = any (zugriff.personen())
  union all
  select z.am, 'zusammengefuehrt', z.dienststelle_id from step.zusammenfuehrung z
    where zugriff.art() = 'kunde' and (z.person_id = any (zugriff.personen()) or z.fuehrend_id = any (zugriff.personen()))
  union all
  select z.aufgehoben, 'getrennt', z.aufgehoben_stelle_id from step.zusammenfuehrung z
    where zugriff.art() = 'kunde' and z.aufgehoben is not null
      and (z.person_id = any (zugriff.personen()) or z.fuehrend_id = any (zugriff.personen()))
$$;
revoke all on function step.verlauf_der_person() from public;
grant execute on function step.verlauf_der_person() to jc_app;

-- What hangs on the persons of the one who asks, as counts: nobody reads a line of it here. seit null: all of it.
create policy eigner_zaehlen on konto.konto for select to jc_eigner using (true);
create function konto.anhang(personen uuid[], seit timestamptz) returns table (person_id uuid, zahl int, neueste timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select k.person_id, count(*)::int, max(k.erstellt) from konto.konto k
    where k.person_id = any (step.eigene_personen(personen)) and (seit is null or k.erstellt > seit) group by k.person_id
$$;
create policy eigner_zaehlen on antrag.antrag for select to jc_eigner using (true);
create function antrag.anhang(personen uuid[], seit timestamptz) returns table (person_id uuid, zahl int, neueste timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.person_id, count(*)::int, max(a.eingegangen) from antrag.antrag a
    where a.person_id = any (step.eigene_personen(personen)) and (seit is null or a.eingegangen > seit) group by a.person_id
$$;
create function eakte.anhang(personen uuid[], seit timestamptz) returns table (person_id uuid, zahl int, neueste timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select k.person_id, count(*)::int, max(e.eingegangen) from eakte.akte k join eakte.eingang e on e.akte_id = k.id
    where k.person_id = any (step.eigene_personen(personen)) and k.dienststelle_id = any (step.stellen())
      and (seit is null or e.eingegangen > seit) group by k.person_id
$$;
do $$ declare f text; begin
  foreach f in array array['konto.anhang', 'antrag.anhang', 'eakte.anhang'] loop
    execute format('revoke all on function %s(uuid[], timestamptz) from public', f);
    execute format('grant execute on function %s(uuid[], timestamptz) to jc_app', f);
  end loop;
end $$;

-- The work order "Umwandlung" is done when the person is converted; its worker may do that and nothing else.
create policy umgewandelt on eakte.auftrag for update to jc_worker
  using ((select zugriff.zweck()) = 'uebergabe' and art = 'umwandlung');
grant update (stand, bearbeiter_id, bearbeiter_name, genommen, erledigt, version) on eakte.auftrag to jc_worker;

-- A pair that somebody looked at outside the list and found unclear comes onto it.
create function step.paar_merken(neu uuid, a uuid, b uuid, wie_p real, wie jsonb, welches_modell text, welche_norm smallint, wann timestamptz)
returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare paar uuid;
begin
  if not step.zustaendig_fuer(array[a, b], step.pruefende_stellen()) then
    raise exception 'Kein Zugriff' using errcode = '42501';
  end if;
  insert into step.abgleich_paar as p (id, lo, hi, p, erklaerung, modell, norm, herkunft, neu_seit, gefunden, lauf_id)
    select neu, least(a, b), greatest(a, b), wie_p, wie, welches_modell, welche_norm, n.herkunft, n.erstellt, wann,
        '00000000-0000-0000-0000-000000000000'::uuid
      from step.person n where n.id in (a, b) order by n.erstellt desc limit 1
    on conflict (lo, hi) do update set p = excluded.p, erklaerung = excluded.erklaerung, modell = excluded.modell, norm = excluded.norm
    returning p.id into paar;
  return paar;
end $$;
revoke all on function step.paar_merken(uuid, uuid, uuid, real, jsonb, text, smallint, timestamptz) from public;
grant execute on function step.paar_merken(uuid, uuid, uuid, real, jsonb, text, smallint, timestamptz) to jc_app;
