-- How much an entity holds, known without reading it: what bounds answers and publishers.
alter table uddi_entity add column xml_length integer default 0 not null;
update uddi_entity set xml_length = length(xml);
create index uddi_entity_by_length on uddi_entity (owner, xml_length);
