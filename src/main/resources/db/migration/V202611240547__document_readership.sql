-- why: who may read a document is said once, for every query that looks into the library.

-- The organisations from the root down to those of a reader, themselves included. A sub-select of it is run once a query
create function organizations_above(roots uuid[]) returns uuid[]
    language sql stable parallel safe
    return (
        select coalesce(array_agg(distinct step.id), '{}')
        from organization o cross join unnest(o.path) step (id)
        where o.id = any (roots));

-- For the few documents that are for some roles only: whether the reader holds one of them where it reaches the
-- document. A grant is the name of a role and the id of an organisation, MEMBER:01978400-…
create function document_role_reached(
    audience text, audience_roles text[], organization_id uuid, organization_path uuid[], grants text[])
    returns boolean
    language sql stable parallel safe
    return exists (
        select
        from unnest(grants) held (item)
            cross join lateral (select split_part(item, ':', 1) role, cast(split_part(item, ':', 2) as uuid) root) g
        where g.role = any (audience_roles)
            and (audience = 'ALL' or g.root = any (organization_path)
                or exists (select from organization o where o.id = g.root and organization_id = any (o.path))));

-- An expression without sub-selects and with each argument once, so that PostgreSQL writes it into the query and
-- calls nothing for a document that is for everybody
create function document_readable(
    state text, audience text, audience_roles text[], organization_id uuid, organization_path uuid[],
    roots uuid[], above uuid[], grants text[], editor_roots uuid[])
    returns boolean
    language sql stable parallel safe
    return state = 'PUBLISHED'
            and (audience = 'ALL' or organization_path && roots or organization_id = any (above))
            and (audience_roles is null
                or document_role_reached(audience, audience_roles, organization_id, organization_path, grants))
        or organization_path && editor_roots;

-- HQL has no words for what is in a text[]
create function document_lists(items text[], item text) returns boolean
    language sql immutable parallel safe
    return item = any (items);
