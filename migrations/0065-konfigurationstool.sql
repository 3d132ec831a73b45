-- Who holds a role at an office: asked by those who work there, by the Zentrale, and before settings come into force (KT-02).
create function organisation.personal_mit_rolle(stelle uuid, gesucht text) returns table (id uuid, name text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, p.name from organisation.personal p join organisation.rolle r on r.personal_id = p.id
   where r.dienststelle_id = stelle and r.rolle = gesucht
     and (stelle = any (zugriff.dienststellen()) or zugriff.hat_recht('konfiguration.zentral') or zugriff.zweck() = 'uebergabe')
   order by p.name, p.id
$$;
revoke all on function organisation.personal_mit_rolle(uuid, text) from public;
grant execute on function organisation.personal_mit_rolle(uuid, text) to jc_app, jc_worker;

-- A deadline is one of an office and a feature (KT-06).
alter table konfiguration.frist add column funktion text not null default 'postfach' check (funktion in ('postfach', 'bearbeitungsdauer'));
alter table konfiguration.frist alter column funktion drop default;
alter table konfiguration.frist drop constraint frist_pkey;
alter table konfiguration.frist add primary key (dienststelle_id, funktion);

-- As before (0064), but what needs no second person passes "geprueft", too: then the version that it replaces can be withdrawn
-- before it is approved, and whether one is needed is asked before that.
create or replace function fassung.vier_augen() returns trigger language plpgsql as $$
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
    if new.geprueft_von is null and new.stand = 'geprueft'
        and not fassung.braucht_zweite_person(new.art, new.schluessel, new.inhalt) then
      return new;
    end if;
    if new.stand <> 'geprueft' or new.geprueft_von is distinct from ich or new.mitwirkende @> array[ich] then
      raise exception 'Eine Fassung prüft, wer daran nicht mitgeschrieben hat.';
    end if;
  end if;
  return new;
end $$;
