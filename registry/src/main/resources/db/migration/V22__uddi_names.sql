-- A search by a pattern reads the names of its kind, not those of all; those of services are many times those of
-- businesses.
drop index uddi_name_by_exact;
drop index uddi_name_by_caseless;
drop index uddi_name_by_plain;
create index uddi_name_by_exact on uddi_name (kind, name_exact, lang, entity_key);
create index uddi_name_by_caseless on uddi_name (kind, name_caseless, lang, entity_key);
create index uddi_name_by_plain on uddi_name (kind, name_plain, lang, entity_key);
