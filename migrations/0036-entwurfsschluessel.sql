-- A guest's draft has a data key of its own, which dies with it: taken over, begun anew or expired, backups open it no more.
-- The running roles cannot delete keys; the row that goes takes its key along. Earlier drafts used the session's.
create function crypto.gastschluessel_vernichten() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from crypto.schluessel where bestand = 'gast' and besitzer in (old.id, old.besitzer);
  return null;
end $$;
revoke all on function crypto.gastschluessel_vernichten() from public;
create trigger schluessel_vernichten after delete on antrag.entwurf
  for each row execute function crypto.gastschluessel_vernichten();
