-- The Zentrale sees what offices bought of Service Centers (SC-14), because it releases their way there. It buys and ends nothing.
create policy zentrale on organisation.einkauf for select to jc_app using ((select zugriff.hat_recht('konfiguration.zentral')));

-- Dry run of settings (KT-05): how many messages came about what, on which day, by which way. Counts only, no conversation, for those
-- who write the office's settings; what was written they may not read (PF-13).
create policy eigner_zaehlen on postfach.nachricht for select to jc_eigner using (true);
create function postfach.wege(stelle uuid, seit timestamptz) returns table (tag date, anliegen text, kanal text, erste boolean, zahl int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select (n.abgesendet at time zone 'Europe/Berlin')::date, f.anliegen, n.kanal, n.abgesendet = f.begonnen, count(*)::int
    from postfach.faden f join postfach.nachricht n on n.faden_id = f.id
    where zugriff.hat_recht('fassung.konfiguration') and stelle = any (zugriff.dienststellen())
      and f.dienststelle_id = stelle and n.richtung = 'ein' and n.abgesendet >= seit
      -- Ids begin with their moment: older years are not opened.
      and n.id >= zugriff.erste_id(extract(year from seit)::int)
    group by 1, 2, 3, 4
$$;
revoke all on function postfach.wege(uuid, timestamptz) from public;
grant execute on function postfach.wege(uuid, timestamptz) to jc_app;
