package vn.handbook.organization;

import java.time.LocalDate;
import java.util.Set;

/**
 * A row of an imported list. What is {@code null} is not said: of an organisation that exists it
 * stays as it is.
 *
 * @param row as a program numbers it
 * @param unread the columns in which something stands that could not be read; their values are
 *     {@code null}
 */
public record ImportedOrganization(
        int row,
        Set<OrganizationColumn> unread,
        String code,
        String name,
        OrganizationType type,
        String parentCode,
        String address,
        String phone,
        String email,
        String decisionNumber,
        LocalDate decisionDate) {}
