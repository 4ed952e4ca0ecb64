package vn.handbook.certificate;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import vn.handbook.shared.pdf.Paper;
import vn.handbook.shared.qr.QrCode;

/** A certificate to be printed. */
@Provider
@Produces(CertificatePdfWriter.TYPE)
public class CertificatePdfWriter
        implements MessageBodyWriter<Object>, ServerMessageBodyWriter<Object> {
    static final String TYPE = "application/pdf";

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final float QR_WIDTH = 130;

    @Override
    public boolean isWriteable(
            Class<?> type,
            Type generic,
            ResteasyReactiveResourceInfo resource,
            MediaType mediaType) {
        return type == CertificateResponse.class;
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == CertificateResponse.class;
    }

    @Override
    public void writeResponse(Object certificate, Type generic, ServerRequestContext context) {
        context.serverResponse().end(pdf((CertificateResponse) certificate));
    }

    @Override
    public void writeTo(
            Object certificate,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream to)
            throws IOException {
        to.write(pdf((CertificateResponse) certificate));
    }

    private static byte[] pdf(CertificateResponse certificate) {
        try (var paper =
                new Paper(
                        "Giấy chứng nhận: " + certificate.planTitle(),
                        VIETNAMESE,
                        certificate.issuedAt())) {
            paper.write("SỔ TAY ĐẢNG VIÊN ĐIỆN TỬ", 12)
                    .space(60)
                    .write("GIẤY CHỨNG NHẬN", 26)
                    .write("hoàn thành học tập", 14)
                    .space(36)
                    .write("Đảng viên", 12)
                    .write(certificate.fullName(), 22)
                    .space(18)
                    .write("đã hoàn thành", 12)
                    .write(certificate.planTitle(), 15)
                    .space(8)
                    .write("Nội dung: " + certificate.resolutionTitle(), 12)
                    .space(8)
                    .write(
                            "Ngày hoàn thành: "
                                    + DAY.format(certificate.completedOn())
                                    + (certificate.onPaper() ? " (học trên giấy)" : ""),
                            12)
                    .space(30)
                    .draw(QrCode.of(certificate.address()), QR_WIDTH)
                    .write("Mã xác nhận: " + certificate.code(), 11)
                    .write(certificate.address(), 9);
            return paper.bytes();
        }
    }
}
