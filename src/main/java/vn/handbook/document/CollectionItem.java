package vn.handbook.document;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.sheet.SheetColumn;

/** A document of a collection. */
public record CollectionItem(
        @SheetColumn("Thứ tự") @NotNull @Schema(description = "Vị trí trong tập, từ 1.")
                Integer position,
        @NotNull UUID documentId,
        @SheetColumn("Số, ký hiệu") @Schema(examples = "57-NQ/TW") String number,
        @SheetColumn("Loại") @NotNull DocumentType type,
        @SheetColumn("Trích yếu") @NotNull String title,
        @SheetColumn("Ngày ban hành") @NotNull LocalDate issuedOn) {}
