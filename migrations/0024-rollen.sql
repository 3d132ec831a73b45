-- Which roles there are says organisation/policy.ts alone: a role this version does not know gives no right. So the database
-- asks only for the form of the word. Agencies, Familienkasse and the support of the whole house are organisations too.
alter table organisation.rolle drop constraint rolle_rolle_check;
alter table organisation.rolle add check (rolle ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
alter table organisation.dienststelle drop constraint dienststelle_art_check;
alter table organisation.dienststelle add check (art in
  ('gE', 'zkT', 'AA', 'Regionaldirektion', 'Zentrale', 'ServiceCenter', 'Familienkasse', 'Operativer Service', 'Support'));
