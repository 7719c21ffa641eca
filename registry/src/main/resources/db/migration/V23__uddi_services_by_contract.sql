-- Which service offers a contract stands beside its binding: most calls ask for services, and without it each binding
-- of a contract is looked up to know.
alter table uddi_technical add column service_key varchar(255) default '' not null;
update uddi_technical set service_key = (select e.parent_key from uddi_entity e where e.entity_key = uddi_technical.binding_key);
drop index uddi_technical_by_tmodel;
create index uddi_technical_by_tmodel on uddi_technical (tmodel_key, binding_key, service_key);
