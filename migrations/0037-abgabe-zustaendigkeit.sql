-- What was passed on is worked on by the office it went to: the worker that brings it puts the person under that office too.
create policy weitergeben_lesen on step.zustaendigkeit for select to jc_worker using ((select zugriff.zweck()) = 'uebergabe');
create policy weitergeben on step.zustaendigkeit for insert to jc_worker with check ((select zugriff.zweck()) = 'uebergabe');
grant select, insert on step.zustaendigkeit to jc_worker;
