package vn.handbook.member;

import java.time.LocalDate;
import vn.handbook.shared.sheet.SheetColumn;

/** A member in a sheet: the columns of {@link MemberColumn}, identifiers masked as in lists. */
record MemberSheetRow(
        @SheetColumn("Mã hồ sơ") String externalId,
        @SheetColumn("Họ và tên") String fullName,
        @SheetColumn("Ngày sinh") LocalDate dateOfBirth,
        @SheetColumn("Giới tính") Sex sex,
        @SheetColumn("Ngày vào Đảng") LocalDate admissionDate,
        @SheetColumn("Ngày chính thức") LocalDate officialDate,
        @SheetColumn("Số thẻ đảng viên") String cardNumber,
        @SheetColumn("Số căn cước") String citizenId,
        @SheetColumn("Điện thoại") String phone,
        @SheetColumn("Tình trạng") MemberStatus status,
        @SheetColumn("Mã chi bộ") String cellCode,
        @SheetColumn("Chi bộ") String cellName) {}
