package vn.handbook.shared.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * From where a request comes, for counting and nothing else. What a request says of its own origin
 * is believed as far as trusted proxies have written it: read from the right, up to the first
 * address that is none of theirs.
 */
@Singleton
public final class ClientAddress {
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final int IPV6_BYTES = 16;
    private static final int HOME_BYTES = 8;

    private final List<Network> trusted;

    ClientAddress(ProxyConfig config) {
        this.trusted = config.trusted().orElse(List.of()).stream().map(Network::parse).toList();
    }

    /** The caller's IPv4 address, or the /64 of an IPv6 one: that is as much as one home has. */
    public String network(HttpServerRequest request) {
        byte[] address = Network.bytes(request.remoteAddress().hostAddress()).orElseThrow();
        List<String> hops =
                request.headers().getAll(FORWARDED_FOR).stream()
                        .flatMap(line -> Arrays.stream(line.split(",")))
                        .toList();
        for (int i = hops.size() - 1; i >= 0 && isTrusted(address); i--) {
            Optional<byte[]> before = Network.bytes(hops.get(i));
            if (before.isEmpty()) {
                break;
            }
            address = before.get();
        }
        return text(address);
    }

    private boolean isTrusted(byte[] address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    private static String text(byte[] address) {
        byte[] network = address.clone();
        if (network.length == IPV6_BYTES) {
            Arrays.fill(network, HOME_BYTES, IPV6_BYTES, (byte) 0);
        }
        try {
            return InetAddress.getByAddress(network).getHostAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
