-- What a name or value is of stands beside it: those of services are many times those of businesses, and a search reads
-- the index alone to know which entities to count.
alter table uddi_name add column kind varchar(8) default '' not null;
update uddi_name set kind = (select e.kind from uddi_entity e where e.entity_key = uddi_name.entity_key);
drop index uddi_name_by_exact;
drop index uddi_name_by_caseless;
drop index uddi_name_by_plain;
create index uddi_name_by_exact on uddi_name (name_exact, kind, lang, entity_key);
create index uddi_name_by_caseless on uddi_name (name_caseless, kind, lang, entity_key);
create index uddi_name_by_plain on uddi_name (name_plain, kind, lang, entity_key);

alter table uddi_reference add column kind varchar(8) default '' not null;
update uddi_reference set kind = (select e.kind from uddi_entity e where e.entity_key = uddi_reference.entity_key);
drop index uddi_reference_by_value;
create index uddi_reference_by_value on uddi_reference (tmodel_key, value_exact, kind, bag, group_number, entity_key);
