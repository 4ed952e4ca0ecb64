package vn.handbook.document;

import java.util.function.Function;
import vn.handbook.shared.qr.QrCode;

/** In what a QR code is drawn: dots for word processors, lines for printing. */
enum QrFormat {
    PNG("image/png", QrCode::png),
    SVG("image/svg+xml", QrCode::svg);

    private final String mediaType;
    private final Function<QrCode, byte[]> drawing;

    QrFormat(String mediaType, Function<QrCode, byte[]> drawing) {
        this.mediaType = mediaType;
        this.drawing = drawing;
    }

    String mediaType() {
        return mediaType;
    }

    byte[] draw(QrCode code) {
        return drawing.apply(code);
    }
}
