-- What was asked of a person, also what came long ago: the overview, the history and the desk read it by person.
create index anforderung_person on antrag.anforderung (person_id, id);
