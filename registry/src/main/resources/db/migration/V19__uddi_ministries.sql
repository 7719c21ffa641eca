-- Ministries and their agencies: what the directory says of two participants is an assertion that both sides have made
-- and no publisher changes. What publishers said of that themselves goes: only the directory says it from here on.
alter table uddi_assertion add column of_directory boolean default false not null;
delete from uddi_assertion where tmodel_key = 'uddi:uddi.org:relationships' and key_value = 'parent-child'
	and from_key in (select lower('uddi:minwonhub.org' || substring(uri, 4)) from participant)
	and to_key in (select lower('uddi:minwonhub.org' || substring(uri, 4)) from participant);
