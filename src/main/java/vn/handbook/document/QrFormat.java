package vn.handbook.document;

/** How a QR code is drawn. */
public enum QrFormat {
    PNG("image/png"),
    SVG("image/svg+xml");

    private final String mediaType;

    QrFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    byte[] draw(QrCode code) {
        return this == PNG ? code.png() : code.svg();
    }
}
