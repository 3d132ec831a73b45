-- The database's clock, for what nobody may date back. A function, so that a stage with a clock of its own can put that in its place.
create function zugriff.uhr() returns timestamptz language sql as $$ select clock_timestamp() $$;

-- KT-03, KT-04: staff let a version count from now on or later, never from a day that is over; and what counts already is withdrawn
-- by nobody, whatever moment they write into it: the way back is a draft that a second person checks.
create function fassung.moment() returns trigger language plpgsql as $$
begin
  if zugriff.art() <> 'personal' then
    return new;
  end if;
  -- The clocks of two machines differ a little.
  if old.stand <> 'freigegeben' and new.stand = 'freigegeben' and new.wirksam_ab < zugriff.uhr() - interval '5 minutes' then
    raise exception 'Eine Fassung gilt ab jetzt oder später.' using errcode = 'insufficient_privilege';
  end if;
  if old.zurueckgezogen is null and new.zurueckgezogen is not null and old.wirksam_ab <= zugriff.uhr() then
    raise exception 'Was schon gilt, wird nicht zurückgezogen.' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger moment before update on fassung.fassung for each row execute function fassung.moment();
