package vn.handbook.shared.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;

/** An address as a QR code (ISO/IEC 18004), which survives a fold or a stamp over a part of it. */
public final class QrCode {
    /** Modules of white around it, as the standard wants. */
    private static final int QUIET = 4;

    /** Dots of a module: on paper, at 300 dots an inch, under a millimetre. */
    private static final int DOTS = 10;

    private static final int WHITE = 0xffffff;

    private final BitMatrix modules;

    private QrCode(BitMatrix modules) {
        this.modules = modules;
    }

    /**
     * @param address up to 2,000 characters
     */
    public static QrCode of(String address) {
        try {
            return new QrCode(
                    new QRCodeWriter()
                            .encode(
                                    address,
                                    BarcodeFormat.QR_CODE,
                                    0,
                                    0,
                                    Map.of(
                                            EncodeHintType.ERROR_CORRECTION,
                                            ErrorCorrectionLevel.M,
                                            EncodeHintType.MARGIN,
                                            QUIET)));
        } catch (WriterException tooLong) {
            throw new IllegalStateException(tooLong);
        }
    }

    /** Modules on each side, with the white around it. */
    public int side() {
        return modules.getWidth();
    }

    /**
     * @param column from the left, from 0
     * @param row from the top, from 0
     */
    public boolean isDark(int column, int row) {
        return modules.get(column, row);
    }

    public byte[] png() {
        int side = modules.getWidth() * DOTS;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.setRGB(x, y, modules.get(x / DOTS, y / DOTS) ? 0 : WHITE);
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public byte[] svg() {
        int side = modules.getWidth();
        var path = new StringBuilder();
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (modules.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%2$s"/></svg>
                """
                .formatted(side, path)
                .getBytes(StandardCharsets.UTF_8);
    }
}
