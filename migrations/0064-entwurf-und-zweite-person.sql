-- One life for whatever an office writes itself (KT-03, KT-04, EA-02): draft, handed in, second person, version. So far only the
-- rulebook had it; its key, like that of the settings, is the office's id.
create table fassung.entwurf (
  id uuid primary key,
  art text not null,
  dienststelle_id uuid not null,
  stand text not null default 'entwurf' check (stand in ('entwurf', 'pruefung', 'erledigt')),
  -- Content of a kind that keeps it in one piece; a rulebook keeps rows.
  inhalt jsonb,
  -- Version it was begun from: the difference is shown against it.
  basis_id uuid,
  -- Counts the steps.
  version int not null default 1,
  -- Everyone who changed something in it. None of them may check it.
  mitwirkende uuid[] not null default '{}',
  fassung_id uuid,
  eingereicht_von text,
  -- Why the second person gave it back.
  rueckgabe text,
  unique (dienststelle_id, id),
  check (stand <> 'pruefung' or fassung_id is not null)
);
create unique index entwurf_offen on fassung.entwurf (dienststelle_id, art) where stand <> 'erledigt';
create index entwurf_fassung on fassung.entwurf (fassung_id);

-- What was done to a draft, by whom; `ort` says where in it.
create table fassung.schritt (
  id uuid primary key,
  dienststelle_id uuid not null,
  entwurf_id uuid not null,
  version int not null,
  art text not null,
  am timestamptz not null,
  von_id uuid not null,
  von_name text not null,
  ort text,
  vorher jsonb,
  nachher jsonb,
  grund text,
  unique (entwurf_id, version),
  foreign key (dienststelle_id, entwurf_id) references fassung.entwurf (dienststelle_id, id)
);

-- Everyone who wrote in what was handed in as this version.
alter table fassung.fassung add column mitwirkende uuid[] not null default '{}';

-- What was written so far moves here. The owner of the tables reads no row of them otherwise.
alter table eakte.regelwerk_entwurf no force row level security;
alter table eakte.regelwerk_schritt no force row level security;
alter table fassung.fassung no force row level security;
insert into fassung.entwurf (id, art, dienststelle_id, stand, basis_id, version, mitwirkende, fassung_id, eingereicht_von, rueckgabe)
  select id, 'eakte.regelwerk', dienststelle_id, stand, basis_id, version, mitwirkende, fassung_id, eingereicht_von, rueckgabe
  from eakte.regelwerk_entwurf;
insert into fassung.schritt (id, dienststelle_id, entwurf_id, version, art, am, von_id, von_name, ort, vorher, nachher, grund)
  select id, dienststelle_id, entwurf_id, version, art, am, von_id, von_name, nr, vorher, nachher, grund from eakte.regelwerk_schritt;
update fassung.fassung f set mitwirkende = e.mitwirkende
  from eakte.regelwerk_entwurf e where e.fassung_id = f.id and f.stand = 'entwurf';
alter table fassung.fassung force row level security;
alter table eakte.regelwerk_entwurf force row level security;

drop trigger regelwerk_vier_augen on fassung.fassung;
drop function eakte.vier_augen();
drop trigger mitschreiben on eakte.regelwerk_entwurf;
drop trigger mitschreiben on eakte.regelwerk_zeile;
drop trigger mitschreiben on eakte.regelwerk_testfall;
drop function eakte.entwurf_mitschreiben();
drop function eakte.mitschreiben();
drop table eakte.regelwerk_schritt;
alter table eakte.regelwerk_entwurf
  drop column stand, drop column basis_id, drop column version, drop column mitwirkende, drop column fassung_id,
  drop column eingereicht_von, drop column rueckgabe,
  add foreign key (dienststelle_id, id) references fassung.entwurf (dienststelle_id, id);

-- Whoever writes is among those who may not check it. What is being checked or is done stays as it is.
create function fassung.entwurf_mitschreiben() returns trigger language plpgsql as $$
declare
  ich uuid := zugriff.personal();
begin
  if tg_op = 'INSERT' then
    -- What never counted was checked by nobody: whoever wrote it has written in the draft made of it.
    select new.mitwirkende || f.mitwirkende || f.erstellt_von into new.mitwirkende
      from fassung.fassung f where f.id = new.basis_id and f.stand <> 'freigegeben';
    new.mitwirkende := array_remove(coalesce(new.mitwirkende, '{}') || ich, null);
    return new;
  end if;
  if old.stand = 'erledigt' and new is distinct from old then
    raise exception 'Ein erledigter Entwurf bleibt erledigt.';
  end if;
  if (new.id, new.art, new.dienststelle_id, new.basis_id) is distinct from (old.id, old.art, old.dienststelle_id, old.basis_id) then
    raise exception 'Wozu ein Entwurf gehört, bleibt.';
  end if;
  if not new.mitwirkende @> old.mitwirkende then
    raise exception 'Wer mitgeschrieben hat, bleibt genannt.';
  end if;
  if new.fassung_id is distinct from old.fassung_id and not (old.stand = 'entwurf' and new.stand = 'pruefung'
      and exists (select from fassung.fassung f where f.id = new.fassung_id and f.stand = 'entwurf' and f.art = new.art
        and f.dienststelle_id = new.dienststelle_id and f.erstellt_von is not distinct from ich)) then
    raise exception 'Was eingereicht ist, bleibt.';
  end if;
  if new.inhalt is distinct from old.inhalt then
    if old.stand <> 'entwurf' then
      raise exception 'Dieser Entwurf wird geprüft. Er wird nicht geändert.';
    end if;
    if ich is not null and not new.mitwirkende @> array[ich] then
      new.mitwirkende := new.mitwirkende || ich;
    end if;
  end if;
  return new;
end $$;
create trigger mitschreiben before insert or update on fassung.entwurf for each row execute function fassung.entwurf_mitschreiben();

-- The same for content that stands in rows of its own; the trigger's argument names the column with the draft's id.
create function fassung.mitschreiben() returns trigger language plpgsql as $$
declare
  entwurf uuid := (case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end ->> tg_argv[0])::uuid;
begin
  if not exists (select from fassung.entwurf e where e.id = entwurf
      and (e.stand = 'entwurf' or e.stand = 'erledigt' and tg_op = 'DELETE')) then
    raise exception 'Dieser Entwurf wird geprüft oder ist erledigt. Er wird nicht geändert.';
  end if;
  update fassung.entwurf e set mitwirkende = e.mitwirkende || zugriff.personal()
    where e.id = entwurf and e.stand = 'entwurf' and zugriff.personal() is not null and not e.mitwirkende @> array[zugriff.personal()];
  return null;
end $$;
create trigger mitschreiben after insert or update or delete on eakte.regelwerk_zeile
  for each row execute function fassung.mitschreiben('entwurf_id');
create trigger mitschreiben after insert or update or delete on eakte.regelwerk_testfall
  for each row execute function fassung.mitschreiben('entwurf_id');
create trigger mitschreiben after insert or update on eakte.regelwerk_entwurf
  for each row execute function fassung.mitschreiben('id');

-- Whether a second person must check (KT-04): always, unless the content says that none is needed and the one approved before
-- it said so, too. So the step out of the rule is itself checked by two.
create function fassung.braucht_zweite_person(gesuchte_art text, gesucht text, neu jsonb) returns boolean language sql stable as $$
  select neu -> 'zweitePerson' is distinct from 'false'::jsonb
    or coalesce((select f.inhalt -> 'zweitePerson' is distinct from 'false'::jsonb from fassung.fassung f
      where f.art = gesuchte_art and f.schluessel = gesucht and f.stand = 'freigegeben' and f.zurueckgezogen is null
      order by f.nummer desc limit 1), true)
$$;

-- No way around it for staff: a version comes in as a draft of the one who hands it in, with all who wrote in it, stays as it was
-- handed in, and is checked by someone who wrote none of it.
create function fassung.vier_augen() returns trigger language plpgsql as $$
declare
  ich uuid := zugriff.personal();
begin
  if zugriff.art() <> 'personal' then
    return new;
  end if;
  if tg_op = 'INSERT' then
    if new.stand <> 'entwurf' or new.geprueft_von is not null or new.erstellt_von is distinct from ich then
      raise exception 'Eine Fassung beginnt als Entwurf.' using errcode = 'insufficient_privilege';
    end if;
    new.mitwirkende := array[ich];
    -- Content of the Zentrale has no draft of an office.
    if new.dienststelle_id is null then
      return new;
    end if;
    select e.mitwirkende || ich into new.mitwirkende from fassung.entwurf e
      where e.art = new.art and e.dienststelle_id = new.dienststelle_id and e.stand = 'entwurf' for update;
    if not found then
      raise exception 'Eine Fassung beginnt mit einem Entwurf.' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if (new.art, new.schluessel, new.dienststelle_id, new.inhalt, new.erstellt_von, new.mitwirkende)
      is distinct from (old.art, old.schluessel, old.dienststelle_id, old.inhalt, old.erstellt_von, old.mitwirkende) then
    raise exception 'Was eingereicht ist, bleibt.';
  end if;
  if old.geprueft_von is not null and new.geprueft_von is distinct from old.geprueft_von then
    raise exception 'Wer geprüft hat, bleibt genannt.';
  end if;
  if old.stand = 'entwurf' and new.stand = 'entwurf' and new.geprueft_von is not null then
    raise exception 'Geprüft ist erst, was als geprüft gilt.';
  end if;
  if old.stand = 'entwurf' and new.stand <> 'entwurf' then
    if new.dienststelle_id is not null
        and not exists (select from fassung.entwurf e where e.fassung_id = new.id and e.stand = 'pruefung') then
      raise exception 'Freigegeben und geprüft wird, was eingereicht ist.';
    end if;
    if new.geprueft_von is null and new.stand = 'freigegeben'
        and not fassung.braucht_zweite_person(new.art, new.schluessel, new.inhalt) then
      return new;
    end if;
    if new.stand <> 'geprueft' or new.geprueft_von is distinct from ich or new.mitwirkende @> array[ich] then
      raise exception 'Eine Fassung prüft, wer daran nicht mitgeschrieben hat.';
    end if;
  end if;
  return new;
end $$;
create trigger vier_augen before insert or update on fassung.fassung for each row execute function fassung.vier_augen();

alter table fassung.entwurf enable row level security;
alter table fassung.entwurf force row level security;
alter table fassung.schritt enable row level security;
alter table fassung.schritt force row level security;
create policy pflegen on fassung.entwurf for all to jc_app
  using ((select zugriff.rechte()) @> array['fassung.' || art] and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]));
create policy pflegen on fassung.schritt for all to jc_app
  using (exists (select from fassung.entwurf e where e.id = entwurf_id));
create policy selbst on fassung.schritt as restrictive for insert to jc_app with check (von_id = (select zugriff.personal()));
grant select, insert, update on fassung.entwurf to jc_app;
grant select, insert on fassung.schritt to jc_app;
