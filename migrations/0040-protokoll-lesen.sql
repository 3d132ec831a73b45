-- One policy instead of three: what the planner must join by "or" it reads whole (100,000 entries of an office for a page of 50).
create function protokoll.lesbare_stellen() returns uuid[] language sql stable parallel safe
  return case when zugriff.hat_recht('protokoll.zentral')
    then zugriff.dienststellen() || '00000000-0000-0000-0000-000000000000'::uuid else zugriff.dienststellen() end;
drop policy lesen on protokoll.eintrag;
drop policy zentral_lesen on protokoll.eintrag;
drop policy pruefung_lesen on protokoll.eintrag;
create policy lesen on protokoll.eintrag for select to jc_app
  using ((select zugriff.hat_recht('protokoll.lesen'))
    and coalesce(dienststelle_id, '00000000-0000-0000-0000-000000000000'::uuid) = any ((select protokoll.lesbare_stellen())::uuid[]));

-- That the chain was verified, and how it ended, is for all who read the protocol.
create policy pruefung_lesen on protokoll.eintrag for select to jc_eigner using (aktion = 'protokoll.geprueft');
create policy pruefung_lesen on protokoll.personenteil for select to jc_eigner
  using (exists (select 1 from protokoll.eintrag e where e.id = personenteil.id));
create function protokoll.letzte_pruefung() returns table (am timestamptz, angaben jsonb)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.am, p.angaben from protokoll.eintrag e join protokoll.personenteil p on p.id = e.id
  where e.aktion = 'protokoll.geprueft' and zugriff.art() = 'personal' and zugriff.hat_recht('protokoll.lesen')
  order by e.id desc limit 1
$$;
revoke all on function protokoll.letzte_pruefung() from public;
grant execute on function protokoll.letzte_pruefung() to jc_app;
