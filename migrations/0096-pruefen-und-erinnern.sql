-- One person may hold two accesses at the sign-in provider: those with the same business address count as one (KT-04).
create function fassung.meine_zugaenge() returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select array(select p.id from organisation.personal p
    where p.id = zugriff.personal()
      or lower(p.email) = (select lower(e.email) from organisation.personal e where e.id = zugriff.personal()))
$$;
revoke all on function fassung.meine_zugaenge() from public;
grant execute on function fassung.meine_zugaenge() to jc_app;

create function fassung.nicht_selbst() returns trigger language plpgsql as $$
begin
  if zugriff.art() = 'personal' and new.geprueft_von is not null and old.geprueft_von is null
      and new.mitwirkende && fassung.meine_zugaenge() then
    raise exception 'Eine Fassung prüft, wer daran nicht mitgeschrieben hat.';
  end if;
  return new;
end $$;
create trigger nicht_selbst before update on fassung.fassung for each row execute function fassung.nicht_selbst();
