-- What an order is about in a few words that tell nothing of the person, e.g. how much is missing of an application.
alter table eakte.auftrag add column hinweis text;
-- The office's list of one kind of order, over all its Postkörbe.
create index auftrag_unvollstaendig on eakte.auftrag (dienststelle_id, faellig, id)
  where art = 'unvollstaendig' and stand <> 'erledigt';
