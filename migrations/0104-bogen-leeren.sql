-- What a form held is kept with what was sent: some weeks after the hand-over the form itself holds nothing any more.
grant update (inhalt) on antrag.bogen to jc_worker;
create policy aufraeumen on antrag.einreichung for select to jc_worker using ((select zugriff.zweck()) = 'aufbewahrung');
