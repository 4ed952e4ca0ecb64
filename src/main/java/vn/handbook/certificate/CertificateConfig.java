package vn.handbook.certificate;

import io.smallrye.config.ConfigMapping;

/** What is printed on certificates. */
@ConfigMapping(prefix = "handbook.certificate")
interface CertificateConfig {

    /**
     * Where whoever is shown a certificate asks whether it holds, with {@code {code}} for it: the
     * portal asks {@code /certificates}.
     */
    String address();
}
