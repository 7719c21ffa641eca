-- The UDDI node. Runs unchanged on H2 (MODE=PostgreSQL) and PostgreSQL.
-- Keys are folded (UDDI 3.0.2, 4.4). Texts to compare stand in four forms: as they are (NFC), without case,
-- without diacritics, without both; sort keys are hexadecimal digits. No database's collation matters.

create table uddi_entity (
	entity_key varchar(255) not null primary key,
	kind varchar(8) not null,                      -- BUSINESS, SERVICE, BINDING, TMODEL
	parent_key varchar(255) references uddi_entity, -- a service's business, a binding's service
	owner varchar(80) not null,                    -- a participant's URI, or centre
	authorized_name varchar(255) not null,
	state varchar(9) not null,                     -- SHOWN; HIDDEN: a deleted tModel; WITHDRAWN: of a participant that may not speak
	signed boolean not null,                       -- it, or what it stands in, carries a signature
	projects boolean not null,                     -- a business that shows another's services
	sort_case varchar(1000) not null,
	sort_caseless varchar(1000) not null,
	sort_binary varchar(1000) not null,
	info text not null,                            -- names and descriptions as lists show them
	xml text not null,                             -- as it was saved, with all that is in it
	created_at timestamp(3) with time zone not null,
	modified_at timestamp(3) with time zone not null,
	modified_within_at timestamp(3) with time zone not null
);
create index uddi_entity_by_name on uddi_entity (kind, sort_case, entity_key);
create index uddi_entity_by_parent on uddi_entity (parent_key);
create index uddi_entity_by_owner on uddi_entity (owner, kind);

create table uddi_name (
	entity_key varchar(255) not null references uddi_entity on delete cascade,
	position integer not null,
	lang varchar(255) not null,                    -- lower case; empty if none
	name_exact varchar(1000) not null,
	name_caseless varchar(1000) not null,
	name_markless varchar(1000) not null,
	name_plain varchar(1000) not null,
	primary key (entity_key, position)
);
create index uddi_name_by_exact on uddi_name (name_exact);
create index uddi_name_by_caseless on uddi_name (name_caseless);
create index uddi_name_by_plain on uddi_name (name_plain);

create table uddi_reference (
	entity_key varchar(255) not null references uddi_entity on delete cascade,
	position integer not null,
	bag varchar(10) not null,                      -- IDENTIFIER, CATEGORY
	group_number integer not null,                 -- 0: in no group
	group_tmodel varchar(255) not null,            -- the group's; empty if in none
	tmodel_key varchar(255) not null,
	value_exact varchar(1000) not null,
	value_caseless varchar(1000) not null,
	value_markless varchar(1000) not null,
	value_plain varchar(1000) not null,
	name_exact varchar(1000) not null,
	name_caseless varchar(1000) not null,
	name_markless varchar(1000) not null,
	name_plain varchar(1000) not null,
	primary key (entity_key, position)
);
create index uddi_reference_by_value on uddi_reference (tmodel_key, value_exact, entity_key);

create table uddi_discovery_url (
	entity_key varchar(255) not null references uddi_entity on delete cascade,
	position integer not null,
	url varchar(4096) not null,
	use_type varchar(255) not null,
	primary key (entity_key, position)
);

-- What a binding's tModelInstanceInfos name.
create table uddi_technical (
	binding_key varchar(255) not null references uddi_entity on delete cascade,
	tmodel_key varchar(255) not null,
	primary key (binding_key, tmodel_key)
);
create index uddi_technical_by_tmodel on uddi_technical (tmodel_key, binding_key);

-- The services that a business shows: its own and those it projects (no foreign key: a projection may outlive its service).
create table uddi_offer (
	business_key varchar(255) not null references uddi_entity on delete cascade,
	service_key varchar(255) not null,
	projected boolean not null,
	position integer not null,
	primary key (business_key, service_key)
);
create index uddi_offer_by_service on uddi_offer (service_key, business_key);

create table uddi_assertion (
	assertion_id char(64) not null primary key,    -- SHA-256 of keys, value and name
	from_key varchar(255) not null references uddi_entity on delete cascade,
	to_key varchar(255) not null references uddi_entity on delete cascade,
	tmodel_key varchar(255) not null,
	key_value varchar(255) not null,
	key_name varchar(255) not null,
	from_xml text,                                 -- as the owner of fromKey said it; null: it did not
	to_xml text
);
create index uddi_assertion_by_from on uddi_assertion (from_key);
create index uddi_assertion_by_to on uddi_assertion (to_key);

-- What was published at the last start; its row is also the lock of starting nodes.
create table uddi_setting (
	name varchar(40) not null primary key,
	setting varchar(4096) not null
);
insert into uddi_setting (name, setting) values ('published', '');
