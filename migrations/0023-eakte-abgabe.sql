-- An office that is not in charge passes an application on; its first date stays (§ 16 (2) SGB I).
create table eakte.abgabe (
  id uuid primary key,
  dienststelle_id uuid not null,
  eingang_id uuid not null unique,
  auftrag_id uuid not null,
  nach_dienststelle_id uuid not null check (nach_dienststelle_id <> dienststelle_id),
  grund text not null check (grund <> ''),
  am timestamptz not null,
  von_id uuid not null,
  von_name text not null,
  foreign key (dienststelle_id, eingang_id) references eakte.eingang (dienststelle_id, id),
  foreign key (dienststelle_id, auftrag_id) references eakte.auftrag (dienststelle_id, id)
);
create index abgabe_auftrag on eakte.abgabe (auftrag_id);
alter table eakte.abgabe enable row level security;
alter table eakte.abgabe force row level security;
create policy lesen on eakte.abgabe for select to jc_app
  using ((select zugriff.hat_recht('eakte.lesen')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]));
create policy abgeben on eakte.abgabe for insert to jc_app
  with check ((select zugriff.hat_recht('eakte.bearbeiten')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[])
    and von_id = (select zugriff.personal()));
create policy zustellen on eakte.abgabe for select to jc_worker using ((select zugriff.zweck()) = 'uebergabe');
grant select, insert on eakte.abgabe to jc_app;
grant select on eakte.abgabe to jc_worker;

-- What customers may know of the work on their own applications: that it goes on, never by whom and why.
create policy eigner_lesen on eakte.akte for select to jc_eigner using (true);
create policy eigner_lesen on eakte.eingang for select to jc_eigner using (true);
create policy eigner_lesen on eakte.auftrag for select to jc_eigner using (true);
create policy eigner_lesen on eakte.auftrag_ereignis for select to jc_eigner using (true);
create policy eigner_lesen on eakte.abgabe for select to jc_eigner using (true);

create function eakte.verlauf_der_person() returns table
  (am timestamptz, art text, auftrag_art text, referenz text, dienststelle_id uuid, nach_dienststelle_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.am, e.art, a.art, g.referenz, a.dienststelle_id, null::uuid
    from eakte.akte k
    join eakte.auftrag a on a.akte_id = k.id
    join eakte.auftrag_ereignis e on e.auftrag_id = a.id and e.art in ('genommen', 'weitergeleitet', 'erledigt')
    join eakte.eingang g on g.id = a.eingang_id
    where zugriff.art() = 'kunde' and k.person_id = any (zugriff.personen())
      and not exists (select 1 from eakte.abgabe b where b.eingang_id = g.id and e.art = 'erledigt')
  union all
  select b.am, 'abgegeben', '', g.referenz, b.dienststelle_id, b.nach_dienststelle_id
    from eakte.akte k
    join eakte.eingang g on g.akte_id = k.id
    join eakte.abgabe b on b.eingang_id = g.id
    where zugriff.art() = 'kunde' and k.person_id = any (zugriff.personen())
$$;
revoke all on function eakte.verlauf_der_person() from public;
grant execute on function eakte.verlauf_der_person() to jc_app;

-- Where a package lies after it was passed on, perhaps more than once; for the customer whose package it is.
create function eakte.verbleib(paket uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive weg as (
    select g.id, g.dienststelle_id, 0 as schritt from eakte.eingang g join eakte.akte k on k.id = g.akte_id
      where g.id = paket and zugriff.art() = 'kunde' and k.person_id = any (zugriff.personen())
    union all
    select b.id, b.nach_dienststelle_id, w.schritt + 1 from weg w join eakte.abgabe b on b.eingang_id = w.id
  )
  select dienststelle_id from weg order by schritt desc limit 1
$$;
revoke all on function eakte.verbleib(uuid) from public;
grant execute on function eakte.verbleib(uuid) to jc_app;
