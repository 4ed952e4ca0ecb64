-- GET /documents: DocumentQueries.list, first page, without filters
\set m random(1, :readers) * :step
select d.id, d.number, d.type, d.issuer, i.label, d.term, d.title, d.topics, d.issued_on, d.state,
    document_effect(d.starts_on, d.ends_on, d.partly_on, current_date)
from document d
    join organization o on o.id = d.organization_id
    join document_issuer i on i.code = d.issuer
where d.issued_on between date '1900-01-01' and date '9999-12-31'
    and document_readable(d.state, d.audience, d.audience_roles, d.organization_id, o.path,
        array[cast(:cell as uuid)], (select organizations_above(array[cast(:cell as uuid)])),
        array['MEMBER:' || cast(:cell as text)], cast(array[] as uuid[]))
    and (d.issued_on, d.id) < (date '9999-12-31', uuid 'ffffffff-ffff-ffff-ffff-ffffffffffff')
order by d.issued_on desc, d.id desc
fetch first 21 rows only;
