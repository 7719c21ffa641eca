-- How many characters an entity holds, and lists show of it, known without reading them: what bounds answers and
-- publishers.
alter table uddi_entity add column xml_length integer default 0 not null;
alter table uddi_entity add column info_length integer default 0 not null;
update uddi_entity set xml_length = length(xml), info_length = length(info);
create index uddi_entity_by_length on uddi_entity (owner, xml_length);
