package vn.handbook.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import vn.handbook.testing.Client;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;

@HttpTest
class DocumentQrTest {
    private static final String PATH = "/api/v1/documents/{id}/qr";
    private static final String ADDRESS = "https://handbook.vn/d/DEM0000117";

    @Test
    void aPhoneReadsTheShortAddressOfTheDocument() throws Exception {
        byte[] png =
                Client.as("member")
                        .get(PATH, Demo.document(117))
                        .then()
                        .statusCode(200)
                        .contentType("image/png")
                        .extract()
                        .asByteArray();
        assertThat(read(ImageIO.read(new ByteArrayInputStream(png)))).isEqualTo(ADDRESS);
    }

    @Test
    void theDrawingForPrintingIsTheSame() throws Exception {
        byte[] svg =
                Client.as("member")
                        .header("Accept", "image/svg+xml")
                        .queryParam("format", "SVG")
                        .get(PATH, Demo.document(117))
                        .then()
                        .statusCode(200)
                        .contentType("image/svg+xml")
                        .extract()
                        .asByteArray();
        assertThat(read(drawn(new String(svg, StandardCharsets.UTF_8)))).isEqualTo(ADDRESS);
    }

    private static BufferedImage drawn(String svg) {
        var side = Pattern.compile("viewBox=\"0 0 (\\d+)").matcher(svg);
        assertThat(side.find()).isTrue();
        int modules = Integer.parseInt(side.group(1));
        var image = new BufferedImage(modules * 4, modules * 4, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.fillRect(0, 0, modules * 4, modules * 4);
        graphics.setColor(java.awt.Color.BLACK);
        var module = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg);
        while (module.find()) {
            graphics.fillRect(
                    4 * Integer.parseInt(module.group(1)),
                    4 * Integer.parseInt(module.group(2)),
                    4,
                    4);
        }
        return image;
    }

    private static String read(BufferedImage image) throws Exception {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] dots = image.getRGB(0, 0, width, height, null, 0, width);
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(
                                new HybridBinarizer(new RGBLuminanceSource(width, height, dots))))
                .getText();
    }

    @Test
    void itIsDrawnOnceAndForReadersOnly() {
        String tag = Client.as("member").get(PATH, Demo.document(117)).header("ETag");
        Client.as("member")
                .header("If-None-Match", tag)
                .get(PATH, Demo.document(117))
                .then()
                .statusCode(304);
        Client.as("member").get(PATH, Demo.document(903)).then().statusCode(404);
        Client.nobody().get(PATH, Demo.document(117)).then().statusCode(401);
    }
}
