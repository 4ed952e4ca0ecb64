package vn.handbook.shared.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which forms a list may be had besides JSON. */
public enum SheetFormat {
    CSV(SheetFormat.CSV_TYPE, "csv") {
        @Override
        public SheetWriter write(
                OutputStream to, String title, SheetColumns columns, Optional<SheetChart> chart)
                throws IOException {
            return new CsvSheet(to, columns);
        }
    },
    XLSX(SheetFormat.XLSX_TYPE, "xlsx") {
        @Override
        public SheetWriter write(
                OutputStream to, String title, SheetColumns columns, Optional<SheetChart> chart) {
            return chart.<SheetWriter>map(bars -> new ChartedSheet(to, title, columns, bars))
                    .orElseGet(() -> new XlsxSheet(to, title, columns));
        }
    };

    public static final String CSV_TYPE = "text/csv";
    public static final String XLSX_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mediaType;
    private final String extension;

    SheetFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** Begins a sheet with its header. */
    public abstract SheetWriter write(
            OutputStream to, String title, SheetColumns columns, Optional<SheetChart> chart)
            throws IOException;

    public String mediaType() {
        return mediaType;
    }

    /** What a file of this format is called. */
    public String fileName(String title) {
        return title + "." + extension;
    }

    /**
     * @param mediaType without parameters
     */
    public static Optional<SheetFormat> of(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equalsIgnoreCase(mediaType))
                .findFirst();
    }

    /**
     * Whether an answer to this {@code Accept} may be a sheet.
     *
     * @param accept {@code null} for none
     */
    public static boolean isAcceptable(String accept) {
        String wanted = accept == null ? "" : accept.toLowerCase(Locale.ROOT);
        return wanted.contains("text/*")
                || Arrays.stream(values()).anyMatch(format -> wanted.contains(format.mediaType));
    }
}
