-- What was written stays as it was written: its text can be blacked out, with a reason, and in no other way be changed.
create function postfach.nur_schwaerzen() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.text is not null and new.text is distinct from old.text then
    raise exception 'Eine Nachricht wird nicht geändert' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger nur_schwaerzen before update of text on postfach.nachricht for each row execute function postfach.nur_schwaerzen();
