package vn.handbook.organization;

import java.time.LocalDate;
import java.util.UUID;
import vn.handbook.shared.sheet.SheetColumn;

/** An organisation in a sheet: the columns of {@link OrganizationColumn}. */
record OrganizationSheetRow(
        UUID id,
        @SheetColumn("Mã tổ chức") String code,
        @SheetColumn("Tên tổ chức") String name,
        @SheetColumn("Loại tổ chức") OrganizationType type,
        @SheetColumn("Mã tổ chức cấp trên") String parentCode,
        @SheetColumn("Địa chỉ") String address,
        @SheetColumn("Điện thoại") String phone,
        @SheetColumn("Thư điện tử") String email,
        @SheetColumn("Số quyết định") String decisionNumber,
        @SheetColumn("Ngày quyết định") LocalDate decisionDate) {}
