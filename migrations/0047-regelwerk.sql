-- EA-02: an office's rulebook while it is written. What is handed in is frozen as a version (fassung.fassung).
create table eakte.regelwerk_entwurf (
  id uuid primary key,
  dienststelle_id uuid not null,
  stand text not null default 'entwurf' check (stand in ('entwurf', 'pruefung', 'erledigt')),
  name text not null check (name <> ''),
  -- Version it was begun from: the difference is shown against it.
  basis_id uuid,
  sonst_ziel text,
  sonst_notiz text not null default '',
  -- Counts the steps; what was proved is kept for one count.
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
create unique index regelwerk_entwurf_offen on eakte.regelwerk_entwurf (dienststelle_id) where stand <> 'erledigt';
create index regelwerk_entwurf_fassung on eakte.regelwerk_entwurf (fassung_id);

-- One row a rule: a test in S-FEEL per column that it looks at, and the short name of its Postkorb.
create table eakte.regelwerk_zeile (
  id uuid primary key,
  dienststelle_id uuid not null,
  entwurf_id uuid not null,
  nr text not null check (nr <> '' and nr <> 'sonst'),
  stelle int not null,
  wenn jsonb not null,
  ziel text not null,
  notiz text not null default '',
  unique (entwurf_id, nr),
  foreign key (dienststelle_id, entwurf_id) references eakte.regelwerk_entwurf (dienststelle_id, id)
);
create index regelwerk_zeile_stelle on eakte.regelwerk_zeile (entwurf_id, stelle, nr);

-- Cases that belong to the rulebook: each must come to its Postkorb before the rulebook may count.
create table eakte.regelwerk_testfall (
  id uuid primary key,
  dienststelle_id uuid not null,
  entwurf_id uuid not null,
  name text not null check (name <> ''),
  eingaben jsonb not null,
  ziel text not null,
  foreign key (dienststelle_id, entwurf_id) references eakte.regelwerk_entwurf (dienststelle_id, id)
);
create index regelwerk_testfall_entwurf on eakte.regelwerk_testfall (entwurf_id, id);

-- What was done to a draft, by whom; the last step on a row can be taken back from it.
create table eakte.regelwerk_schritt (
  id uuid primary key,
  dienststelle_id uuid not null,
  entwurf_id uuid not null,
  version int not null,
  art text not null,
  am timestamptz not null,
  von_id uuid not null,
  von_name text not null,
  nr text,
  vorher jsonb,
  nachher jsonb,
  grund text,
  unique (entwurf_id, version),
  foreign key (dienststelle_id, entwurf_id) references eakte.regelwerk_entwurf (dienststelle_id, id)
);

-- Whoever touches a row or a case is among those who may not check it. What is being checked or is done stays as it is.
create function eakte.mitschreiben() returns trigger language plpgsql as $$
declare
  entwurf uuid := coalesce(new.entwurf_id, old.entwurf_id);
begin
  if not exists (select from eakte.regelwerk_entwurf e where e.id = entwurf
      and (e.stand = 'entwurf' or e.stand = 'erledigt' and tg_op = 'DELETE')) then
    raise exception 'Dieser Entwurf wird geprüft oder ist erledigt. Er wird nicht geändert.';
  end if;
  update eakte.regelwerk_entwurf e set mitwirkende = e.mitwirkende || zugriff.personal()
    where e.id = entwurf and e.stand = 'entwurf' and zugriff.personal() is not null and not e.mitwirkende @> array[zugriff.personal()];
  return null;
end $$;
create trigger mitschreiben after insert or update or delete on eakte.regelwerk_zeile for each row execute function eakte.mitschreiben();
create trigger mitschreiben after insert or update or delete on eakte.regelwerk_testfall for each row execute function eakte.mitschreiben();

create function eakte.entwurf_mitschreiben() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and not new.mitwirkende @> old.mitwirkende then
    raise exception 'Wer mitgeschrieben hat, bleibt genannt.';
  end if;
  if tg_op = 'UPDATE' and new.stand = 'entwurf' and old.stand = 'erledigt' then
    raise exception 'Ein erledigter Entwurf bleibt erledigt.';
  end if;
  if zugriff.personal() is not null and not new.mitwirkende @> array[zugriff.personal()] and (tg_op = 'INSERT'
      or (new.name, new.sonst_ziel, new.sonst_notiz) is distinct from (old.name, old.sonst_ziel, old.sonst_notiz)) then
    new.mitwirkende := new.mitwirkende || zugriff.personal();
  end if;
  return new;
end $$;
create trigger mitschreiben before insert or update on eakte.regelwerk_entwurf for each row execute function eakte.entwurf_mitschreiben();

-- No way around the second person: a rulebook comes in as a draft of the one who hands it in, stays as it was handed in, and is
-- checked by someone who wrote none of it.
create function eakte.vier_augen() returns trigger language plpgsql as $$
begin
  if new.art <> 'eakte.regelwerk' or zugriff.art() <> 'personal' then
    return new;
  end if;
  if tg_op = 'INSERT' then
    if new.stand <> 'entwurf' or new.erstellt_von is distinct from zugriff.personal() then
      raise exception 'Ein Regelwerk beginnt als Entwurf.';
    end if;
    return new;
  end if;
  if (new.inhalt, new.erstellt_von) is distinct from (old.inhalt, old.erstellt_von) then
    raise exception 'Was eingereicht ist, bleibt.';
  end if;
  if old.stand = 'entwurf' and new.stand <> 'entwurf' and (new.geprueft_von is distinct from zugriff.personal()
      or new.geprueft_von is not distinct from old.erstellt_von
      or not exists (select from eakte.regelwerk_entwurf e
        where e.fassung_id = new.id and e.stand = 'pruefung' and not e.mitwirkende @> array[new.geprueft_von])) then
    raise exception 'Ein Regelwerk prüft, wer daran nicht mitgeschrieben hat.';
  end if;
  if old.geprueft_von is not null and new.geprueft_von is distinct from old.geprueft_von then
    raise exception 'Wer geprüft hat, bleibt genannt.';
  end if;
  return new;
end $$;
create trigger regelwerk_vier_augen before insert or update on fassung.fassung for each row execute function eakte.vier_augen();

do $$ declare t text; begin
  foreach t in array array['regelwerk_entwurf', 'regelwerk_zeile', 'regelwerk_testfall', 'regelwerk_schritt'] loop
    execute format('alter table eakte.%I enable row level security', t);
    execute format('alter table eakte.%I force row level security', t);
    execute format($p$create policy pflegen on eakte.%I for all to jc_app
      using ((select zugriff.hat_recht('fassung.eakte.regelwerk')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]))$p$, t);
  end loop;
end $$;
create policy selbst on eakte.regelwerk_schritt as restrictive for insert to jc_app with check (von_id = (select zugriff.personal()));
grant select, insert, update on eakte.regelwerk_entwurf to jc_app;
grant select, insert, update, delete on eakte.regelwerk_zeile, eakte.regelwerk_testfall to jc_app;
grant select, insert on eakte.regelwerk_schritt to jc_app;

-- All inputs of the decision, also those that the rulebook of that day did not look at: a dry run asks other columns.
alter table eakte.auftrag add column eingaben jsonb;
create index auftrag_eingegangen on eakte.auftrag (dienststelle_id, eingegangen desc, id desc);
