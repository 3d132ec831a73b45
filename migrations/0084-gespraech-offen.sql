-- A message and the end of its conversation never pass each other (PF-01, PF-10): whoever writes holds the conversation open until the
-- message is stored, and whoever ends it waits for that, and then sees it. On every path, because the tables themselves say so.
-- Customers may not lock the conversation themselves: the owner of the tables does it, and changes nothing.
create policy eigner_sperren on postfach.faden for update to jc_eigner using (true) with check (false);
create function postfach.nur_offen() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare ende timestamptz;
begin
  select f.geschlossen into ende from postfach.faden f where f.id = new.faden_id for share;
  if ende is not null then
    raise exception 'Das Gespräch ist beendet' using errcode = 'check_violation', constraint = 'nur_offen';
  end if;
  return new;
end $$;
revoke all on function postfach.nur_offen() from public;
create trigger nur_offen before insert on postfach.nachricht for each row execute function postfach.nur_offen();
